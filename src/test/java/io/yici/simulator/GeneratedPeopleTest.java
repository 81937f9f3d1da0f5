package io.yici.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.codes.PersonId;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** People made up on demand, and what is true of them. */
class GeneratedPeopleTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-30T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final GeneratedPeople PEOPLE = new GeneratedPeople(7, 1_000_000);
    private static final GeneratedWorld WORLD = new GeneratedWorld(PEOPLE, new GeneratedEconomy(PEOPLE, CLOCK), CLOCK);

    @Property
    void everybodyHasAValidIdOfTheProvinceThatDoesNotExist(@ForAll @IntRange(max = 999_999) int number) {
        Resident person = PEOPLE.person(number);

        PersonId id = PersonId.of(person.id());
        assertThat(id.value()).isEqualTo(person.id()).startsWith("99");
        assertThat(id.sex() == PersonId.Sex.MALE).isEqualTo(person.isMale());
        assertThat(PEOPLE.number(person.id())).hasValue(number);
        assertThat(new GeneratedPeople(7, 1_000_000).person(number)).isEqualTo(person);
        assertThat(new GeneratedPeople(8, 1_000_000).person(number)).isNotEqualTo(person);
    }

    @Property
    void familiesAreOne(@ForAll @IntRange(max = 999_999) int number) {
        Resident person = PEOPLE.person(number);
        Household household = WORLD.household(person.id()).orElseThrow();

        assertThat(household.members()).contains(person);
        assertThat(household.members().get(0).relation()).isEqualTo("户主");
        for (Resident member : household.members()) {
            assertThat(WORLD.household(member.id())).contains(household);
        }
        for (Marriage marriage : WORLD.marriages(person.id())) {
            assertThat(List.of(marriage.manId(), marriage.womanId())).contains(person.id());
            assertThat(WORLD.marriages(marriage.manId())).contains(marriage);
            assertThat(WORLD.marriages(marriage.womanId())).contains(marriage);
        }
        assertThat(household.members().stream()
                        .filter(member -> List.of("子", "女").contains(member.relation())))
                .allSatisfy(child -> assertThat(child.birth())
                        .isAfter(household.members().get(0).birth().plusYears(16)));
    }

    @Test
    void noIdIsGivenTwice() {
        Set<String> ids = new HashSet<>();
        for (int number = 0; number < 100_000; number++) {
            ids.add(PEOPLE.person(number).id());
        }
        assertThat(ids).hasSize(100_000);
        assertThat(PEOPLE.number("990106199003070017")).isEmpty();
        assertThat(PEOPLE.number("nobody")).isEmpty();
    }

    @Test
    void everythingAboutThemIsReadWithoutFindings() throws IOException {
        try (var departments =
                        SimulatedDepartments.start(SimulatorOptions.fast(CLOCK).withPeople(7, 1_000));
                var asking = new Asking(CLOCK, departments)) {
            Map<String, Integer> rows = new TreeMap<>();
            for (int number = 0; number < 150; number++) {
                for (String resource : asking.resources()) {
                    Object found =
                            asking.facts(resource, departments.personId(number)).get("rows");
                    rows.merge(resource, found instanceof List<?> list ? list.size() : 0, Integer::sum);
                }
            }
            // Firms are asked by their code; the poor and the dead are too few to be among these.
            List.of("sj_ztxx", "mz_dbjz", "mz_hh").forEach(rows::remove);
            assertThat(rows)
                    .hasSize(20)
                    .allSatisfy(
                            (resource, found) -> assertThat(found).as(resource).isPositive());
        }
    }

    @Test
    void someSinglesAreEligible() throws IOException {
        try (var departments =
                        SimulatedDepartments.start(SimulatorOptions.fast(CLOCK).withPeople(7, 5_000));
                var asking = new Asking(CLOCK, departments)) {
            int[] eligible = departments.eligibleSingles().toArray();

            assertThat(eligible.length).isBetween(100, 400);
            for (int i = 0; i < 10; i++) {
                String id = departments.personId(eligible[i]);
                assertThat(asking.facts("mz_hydj", id)).containsEntry("married", false);
                assertThat(asking.facts("zr_bdc", id)).containsEntry("count", 0L);
                assertThat(asking.facts("js_gjjgrdk", id)).containsEntry("running", false);
                assertThat(asking.facts("js_gjjgrjc", id))
                        .containsEntry("normal", true)
                        .hasEntrySatisfying(
                                "monthsPaid",
                                months -> assertThat((Long) months).isGreaterThanOrEqualTo(3));
            }
        }
    }
}
