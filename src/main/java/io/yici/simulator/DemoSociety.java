package io.yici.simulator;

import static io.yici.simulator.DemoCast.*;

import io.yici.simulator.Society.Disability;
import io.yici.simulator.Society.Lease;
import io.yici.simulator.Society.Rescue;
import io.yici.simulator.Society.Schooling;
import io.yici.simulator.Society.Stay;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the demo people of the subsidies and the residence permit live with: certificates, allowances, residences, leases and schools. Days
 * are reckoned from today, so that each story stays true.
 */
final class DemoSociety {

    private static final String PHYSICAL = "4";

    private static final Map<String, BiFunction<Resident, LocalDate, Disability>> DISABILITIES = Map.of(
            P23.id(), (person, today) -> certificate(person, PHYSICAL, 1, today.plusYears(4)),
            P24.id(), (person, today) -> certificate(person, "1", 2, today.plusYears(6)),
            P25.id(), (person, today) -> certificate(person, "5", 3, today.plusYears(3)),
            P26.id(), (person, today) -> certificate(person, PHYSICAL, 2, today.minusDays(40)),
            P27.id(), (person, today) -> certificate(person, "6", 2, today.plusYears(5)),
            P28.id(), (person, today) -> certificate(person, "2", 4, today.plusYears(2)));

    private static final Map<String, String> STAYS = Map.of(
            P29.id(), "演示市海棠街道云栖路21号3幢502室",
            P30.id(), "演示市望江街道竹园里15号1幢303室",
            P31.id(), "演示市临湖街道书香路2号学生公寓6号楼408室",
            P32.id(), "演示市望江街道石榴园16号4幢201室",
            P33.id(), "演示市临湖街道望山路7号2幢604室",
            P34.id(), "演示市海棠街道银杏巷33号2幢105室");

    /** How many months ago they registered their residence. */
    private static final Map<String, Integer> MONTHS =
            Map.of(P29.id(), 8, P30.id(), 7, P31.id(), 26, P32.id(), 9, P33.id(), 3, P34.id(), 11);

    /** Where they rent; the register of leases of P34 names another place than the residence. */
    private static final Map<String, String> LEASES =
            Map.of(P30.id(), "演示市望江街道竹园里15号1幢303室", P34.id(), "演示市临湖街道柳浪巷58号3幢402室");

    /** Who lives on the minimum allowance. */
    private static final Set<String> NEEDY = Set.of(P23.id(), P26.id(), P27.id());

    private static final Set<String> TOLD = Set.of(
            P23.id(),
            P24.id(),
            P25.id(),
            P25_MOTHER.id(),
            P26.id(),
            P27.id(),
            P28.id(),
            P29.id(),
            P30.id(),
            P31.id(),
            P32.id(),
            P33.id(),
            P34.id());

    private final Clock clock;

    DemoSociety(Clock clock) {
        this.clock = clock;
    }

    /** Whether all that befalls the person is told here, and nothing follows from chance. */
    static boolean tells(String id) {
        return TOLD.contains(id);
    }

    Optional<Disability> disability(Resident person) {
        return Optional.ofNullable(DISABILITIES.get(person.id())).map(made -> made.apply(person, today()));
    }

    private static Disability certificate(Resident person, String category, int grade, LocalDate validTo) {
        return new Disability(person, category, grade, validTo.minusYears(10), validTo);
    }

    /** That of P28 ended with the month before last. */
    Optional<Rescue> rescue(Resident person, String family) {
        if (person.equals(P28)) {
            return Optional.of(rescue(
                    person, family, today().withDayOfMonth(1).minusMonths(1).minusDays(1)));
        }
        return NEEDY.contains(person.id()) ? Optional.of(rescue(person, family, null)) : Optional.empty();
    }

    private Rescue rescue(Resident person, String family, @Nullable LocalDate until) {
        LocalDate since = today().withDayOfMonth(1).minusMonths(20);
        return new Rescue(person, family, since, until, new BigDecimal("900.00"));
    }

    Optional<Stay> stay(Resident person, String home) {
        return Optional.ofNullable(STAYS.get(person.id()))
                .map(address ->
                        new Stay(person, address, home, today().minusMonths(MONTHS.getOrDefault(person.id(), 0))));
    }

    Optional<Lease> lease(Resident person) {
        return Optional.ofNullable(LEASES.get(person.id()))
                .map(address -> new Lease(
                        person,
                        person.equals(P30)
                                ? new Firm.Person("990106196408029035", "郑有余")
                                : new Firm.Person("990106196804119040", "范宜居"),
                        address,
                        new BigDecimal("1600.00"),
                        today().minusMonths(MONTHS.getOrDefault(person.id(), 0))));
    }

    Optional<Schooling> schooling(Resident person) {
        Resident guardian = new Resident("990106197209019042", "冯临川", "户主", "已婚");
        return person.equals(P31) ? Optional.of(new Schooling(P31, guardian, 12)) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
