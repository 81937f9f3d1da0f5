package io.yici.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.codes.CreditCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What departments know of one person, one family and one firm agrees. */
class GeneratedLivesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-30T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final GeneratedPeople PEOPLE = new GeneratedPeople(7, 1_000_000);
    private static final GeneratedEconomy ECONOMY = new GeneratedEconomy(PEOPLE, CLOCK);
    private static final GeneratedWorld WORLD = new GeneratedWorld(PEOPLE, ECONOMY, CLOCK);
    private static final Society SOCIETY = new Society(WORLD, ECONOMY, CLOCK);

    @Property
    void whoIsPaidForWorksAndWhatIsPaidFollowsFromTheWage(@ForAll @IntRange(max = 999_999) int number) {
        String id = PEOPLE.person(number).id();
        Optional<Work> work = ECONOMY.work(id).filter(Work::isCurrent);

        assertThat(WORLD.account(id).isPresent()).isEqualTo(work.isPresent());
        work.ifPresent(now -> {
            FundAccount account = WORLD.account(id).orElseThrow();
            assertThat(account.base()).isEqualByComparingTo(now.wage());
            assertThat(account.employer()).isEqualTo(now.employer().name());
            assertThat(now.since())
                    .isBeforeOrEqualTo(LocalDate.now(CLOCK))
                    .isAfter(now.employer().established());
            assertThat(now.since()).isAfter(now.person().birth().plusYears(18));
            assertThat(now.months(LocalDate.now(CLOCK))).isPositive();
        });
    }

    @Property
    void taxAndFundBaseAgreeButForTheFewWhoAreOddlyPaid(@ForAll @IntRange(max = 999_999) int number) {
        String id = PEOPLE.person(number).id();
        for (Income income : ECONOMY.incomes(id)) {
            Work work = ECONOMY.work(id).orElseThrow();
            BigDecimal paidFor = work.wage().multiply(new BigDecimal(work.monthsIn(income.year())));
            BigDecimal fifth = paidFor.multiply(new BigDecimal("0.2"));
            boolean agree = income.comprehensive().subtract(paidFor).abs().compareTo(fifth) <= 0;
            assertThat(agree).isEqualTo(paidFor.signum() == 0 || !ECONOMY.isOddlyPaid(number));
            assertThat(income.year()).isLessThan(2026);
            assertThat(income.tax()).isLessThanOrEqualTo(income.comprehensive().add(income.business()));
        }
    }

    @Property
    void firmsKnowTheirPeople(@ForAll @IntRange(max = 999_999) int number) {
        String id = PEOPLE.person(number).id();
        ECONOMY.work(id).map(Work::employer).ifPresent(firm -> {
            assertThat(CreditCode.of(firm.code()).value()).isEqualTo(firm.code());
            assertThat(ECONOMY.firm(firm.code())).contains(firm);
            Work head = ECONOMY.work(firm.head().id()).orElseThrow();
            assertThat(head.employer()).isEqualTo(firm);
            assertThat(ECONOMY.posts(firm.head().id()))
                    .anyMatch(post -> post.firm().equals(firm));
        });
        for (Post post : ECONOMY.posts(id)) {
            assertThat(ECONOMY.firm(post.firm().code())).contains(post.firm());
            assertThat(post.person().id()).isEqualTo(id);
        }
    }

    @Property
    void parentsAndChildrenNameEachOther(@ForAll @IntRange(max = 999_999) int number) {
        Resident person = PEOPLE.person(number);
        List<Society.Birth> births = SOCIETY.births(person.id());
        if (person.isChild()) {
            assertThat(births).hasSize(1);
            Society.Birth own = births.get(0);
            assertThat(SOCIETY.births(own.mother().id())).contains(own);
            Resident father = own.father();
            if (father != null) {
                assertThat(SOCIETY.births(father.id())).contains(own);
                assertThat(WORLD.marriages(father.id()))
                        .anyMatch(marriage ->
                                marriage.womanId().equals(own.mother().id()));
            }
            assertThat(own.child().birth()).isAfter(own.mother().birth().plusYears(16));
            assertThat(ECONOMY.work(person.id())).isEmpty();
            assertThat(ECONOMY.vehicles(person.id())).isEmpty();
        } else {
            assertThat(SOCIETY.schooling(person.id())).isEmpty();
        }
    }

    @Property
    void oneRegisterDoesNotContradictAnother(@ForAll @IntRange(max = 999_999) int number) {
        String id = PEOPLE.person(number).id();
        boolean works = ECONOMY.work(id).filter(Work::isCurrent).isPresent();
        assertThat(works && SOCIETY.insuredAsResident(id).isPresent()).isFalse();
        assertThat(works && SOCIETY.rescue(id).isPresent()).isFalse();
        assertThat(SOCIETY.lease(id).isPresent() && WORLD.homes(id).stream().anyMatch(Home::current))
                .isFalse();
        assertThat(SOCIETY.seizures(id))
                .allSatisfy(seizure -> assertThat(WORLD.homes(id)).contains(seizure.home()));
        WORLD.died(id).ifPresent(day -> {
            assertThat(day).isBefore(LocalDate.now(CLOCK));
            assertThat(SOCIETY.benefit(id)).isEmpty();
        });
        SOCIETY.rescue(id)
                .ifPresent(rescue -> assertThat(
                                WORLD.household(id).orElseThrow().members())
                        .allSatisfy(member ->
                                assertThat(SOCIETY.rescue(member.id())).isPresent()));
    }

    @Test
    void thePartsOfLifeAreThereForSome() {
        int cars = 0;
        int odd = 0;
        int poor = 0;
        int dead = 0;
        for (int number = 0; number < 5_000; number++) {
            String id = PEOPLE.person(number).id();
            cars += ECONOMY.vehicles(id).isEmpty() ? 0 : 1;
            odd += ECONOMY.isOddlyPaid(number) ? 1 : 0;
            poor += SOCIETY.rescue(id).isPresent() ? 1 : 0;
            dead += WORLD.died(id).isPresent() ? 1 : 0;
        }
        assertThat(cars).isBetween(600, 2_000);
        assertThat(odd).isBetween(150, 350);
        assertThat(poor).isBetween(20, 500);
        assertThat(dead).isBetween(3, 30);
    }

    @Test
    void millionPeopleAreMadeUpAsQuicklyAsFifty() {
        long before = System.nanoTime();
        try (var departments =
                SimulatedDepartments.start(SimulatorOptions.fast(CLOCK).withPeople(7, 1_000_000))) {
            assertThat(departments.people()).isEqualTo(1_000_000);
        }
        System.out.println("15 departments started and stopped in " + (System.nanoTime() - before) / 1_000_000 + " ms");
    }
}
