package io.yici.simulator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows for people from their families and their work: births and schools, insurance and benefits, leases, seizures and credit. Chance,
 * where there is any, comes from the id alone; nothing befalls the demo people that their story does not tell.
 */
final class Society {

    private final World world;
    private final Economy economy;
    private final Clock clock;
    private final DemoSociety demo;

    Society(World world, Economy economy, Clock clock) {
        this.world = world;
        this.economy = economy;
        this.clock = clock;
        this.demo = new DemoSociety(clock);
    }

    /** A birth; the father is not always told. */
    record Birth(Resident child, Resident mother, @Nullable Resident father) {}

    /** A child on the roll of a school. */
    record Schooling(Resident child, Resident guardian, int grade) {}

    /** Minimum living allowance of a family; while it goes on there is no last day. */
    record Rescue(
            Resident person,
            String family,
            LocalDate since,
            @Nullable LocalDate until,
            BigDecimal monthly) {}

    /** What social insurance pays: {@code 养老金} or {@code 失业保险金}. */
    record Benefit(Resident person, String kind, BigDecimal monthly, LocalDate since) {}

    record Disability(Resident person, String category, int grade, LocalDate issued, LocalDate validTo) {

        /** Whether somebody else answers for the person. */
        boolean isGuarded() {
            return category.equals("5") || category.equals("6");
        }
    }

    /** A social security card with the bank account behind it. */
    record SocialCard(Resident person, String bank, LocalDate since, boolean lost) {}

    /** A residence away from the registered home. */
    record Stay(Resident person, String address, String home, LocalDate since) {}

    record Lease(Resident lessee, Firm.Person lessor, String address, BigDecimal rent, LocalDate from) {}

    record Seizure(Home home, LocalDate since) {}

    /** Standing in the credit register. */
    record Credit(Resident person, String grade, boolean defaulter) {}

    Optional<Resident> person(String id) {
        return world.household(id).stream()
                .flatMap(household -> household.members().stream())
                .filter(member -> member.id().equals(id))
                .findFirst();
    }

    /** A person's own birth, and those of the children of their marriages. */
    List<Birth> births(String id) {
        return Stream.concat(
                        family(id),
                        world.marriages(id).stream()
                                .flatMap(marriage -> Stream.of(marriage.manId(), marriage.womanId()))
                                .flatMap(this::family))
                .filter(birth -> isOf(birth, id))
                .distinct()
                .toList();
    }

    private static boolean isOf(Birth birth, String id) {
        Resident father = birth.father();
        return birth.child().id().equals(id)
                || birth.mother().id().equals(id)
                || (father != null && father.id().equals(id));
    }

    private Stream<Birth> family(String id) {
        Household household = world.household(id).orElse(null);
        if (household == null) {
            return Stream.empty();
        }
        Resident mother = household.members().stream()
                .filter(member -> !member.isMale() && !member.isChild())
                .findFirst()
                .orElse(null);
        if (mother == null) {
            return Stream.empty();
        }
        Resident father = world.marriages(mother.id()).stream()
                .findFirst()
                .flatMap(marriage -> person(marriage.manId()))
                .orElse(null);
        return household.members().stream().filter(Resident::isChild).map(child -> new Birth(child, mother, father));
    }

    Optional<Schooling> schooling(String id) {
        if (DemoSociety.tells(id)) {
            return person(id).flatMap(demo::schooling);
        }
        Household household = world.household(id).orElse(null);
        Resident child = person(id).filter(Resident::isChild).orElse(null);
        if (household == null || child == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        int schoolYear = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
        int grade = schoolYear - child.birth().plusMonths(4).getYear() - 5;
        return grade < 1 || grade > 12
                ? Optional.empty()
                : Optional.of(new Schooling(child, household.members().get(0), grade));
    }

    /** A family lives on the allowance when nobody in it works or draws a benefit. */
    Optional<Rescue> rescue(String id) {
        Household household = world.household(id).orElse(null);
        if (household != null && DemoSociety.tells(id)) {
            return person(id).flatMap(person -> demo.rescue(person, household.number()));
        }
        if (household == null || household.members().stream().anyMatch(this::hasMeans)) {
            return Optional.empty();
        }
        return person(id)
                .map(person -> new Rescue(
                        person,
                        household.number(),
                        LocalDate.of(2025, 1 + chance(household.number(), 12), 1),
                        null,
                        new BigDecimal(900 * household.members().size()).setScale(2)));
    }

    private boolean hasMeans(Resident member) {
        return economy.work(member.id()).filter(Work::isCurrent).isPresent()
                || benefit(member.id()).isPresent();
    }

    /** The old draw a pension until they die; who was dismissed within the last year draws unemployment benefit. */
    Optional<Benefit> benefit(String id) {
        Resident person = person(id).orElse(null);
        LocalDate today = LocalDate.now(clock);
        if (person == null || world.died(id).isPresent()) {
            return Optional.empty();
        }
        LocalDate retired = person.birth().plusYears(60).plusMonths(1).withDayOfMonth(1);
        if (!retired.isAfter(today)) {
            return Optional.of(new Benefit(
                    person, "养老金", new BigDecimal(2_400 + chance(id, 40) * 50).setScale(2), retired));
        }
        Work work = economy.work(id).orElse(null);
        if (work == null) {
            return Optional.empty();
        }
        LocalDate ended = work.ended();
        return ended == null || !work.dismissed() || work.months(ended) < 12
                ? Optional.empty()
                : Optional.of(new Benefit(person, "失业保险金", new BigDecimal("1850.00"), ended.plusDays(1)));
    }

    Optional<Disability> disability(String id) {
        if (DemoSociety.tells(id)) {
            return person(id).flatMap(demo::disability);
        }
        return isStruck(id, 40)
                ? person(id)
                        .map(person -> new Disability(
                                person,
                                String.valueOf(1 + chance(id + "l", 7)),
                                1 + chance(id + "d", 4),
                                person.birth().plusYears(1 + chance(id, 3)),
                                // One of eight let it run out.
                                LocalDate.of(chance(id + "v", 8) == 0 ? 2025 : 2030, 12, 31)))
                : Optional.empty();
    }

    /** Who answers for a person who cannot: the head of the household, where that is somebody else. */
    @Nullable
    String guardian(Disability disability) {
        return world.household(disability.person().id())
                .map(household -> household.members().get(0))
                .filter(head -> disability.isGuarded() && !head.equals(disability.person()))
                .map(Resident::name)
                .orElse(null);
    }

    /** Everybody from sixteen on has a card; one of thirty lost it. */
    Optional<SocialCard> socialCard(String id) {
        return person(id)
                .filter(person -> world.died(id).isEmpty())
                .filter(person -> !person.birth().plusYears(16).isAfter(LocalDate.now(clock)))
                .map(person -> new SocialCard(
                        person,
                        chance(id + "b", 2) == 0 ? "演示银行" : "演示农商银行",
                        person.birth().plusYears(16).plusMonths(chance(id, 12)),
                        isStruck(id + "k", 30)));
    }

    Optional<Stay> stay(String id) {
        Household household = world.household(id).orElse(null);
        if (household != null && DemoSociety.tells(id)) {
            return person(id).flatMap(person -> demo.stay(person, household.address()));
        }
        if (household == null || household.members().size() > 1 || !isStruck(id + "s", 5)) {
            return Optional.empty();
        }
        return person(id)
                .map(person -> new Stay(
                        person,
                        "演示市白鹭街道迎春路%d号".formatted(1 + chance(id, 200)),
                        household.address(),
                        LocalDate.of(2024, 1 + chance(id, 12), 5)));
    }

    /** Who works and has no home may rent one from the head of the firm. */
    Optional<Lease> lease(String id) {
        if (DemoSociety.tells(id)) {
            return person(id).flatMap(demo::lease);
        }
        Work work = economy.work(id).filter(Work::isCurrent).orElse(null);
        Household household = world.household(id).orElse(null);
        boolean housed = world.homes(id).stream().anyMatch(Home::current);
        if (work == null || household == null || housed || !isStruck(id + "z", 2)) {
            return Optional.empty();
        }
        return Optional.of(new Lease(
                work.person(),
                work.employer().head(),
                stay(id).map(Stay::address).orElse(household.address()),
                new BigDecimal(800 + chance(id, 30) * 100).setScale(2),
                LocalDate.of(2026, 1, 1)));
    }

    List<Seizure> seizures(String id) {
        return world.homes(id).stream()
                .filter(this::isSeized)
                .map(home -> new Seizure(home, home.registered().plusDays(400)))
                .toList();
    }

    boolean isSeized(Home home) {
        return home.current() && isStruck(home.unit(), 40);
    }

    Optional<Credit> credit(String id) {
        boolean defaulter = !seizures(id).isEmpty();
        return person(id)
                .filter(person -> !person.isChild())
                .map(person -> new Credit(
                        person,
                        defaulter ? "D" : List.of("A", "A", "A", "B", "C").get(chance(id, 5)),
                        defaulter));
    }

    /** Who does not work is insured as a resident. */
    Optional<Resident> insuredAsResident(String id) {
        return person(id)
                .filter(person -> world.died(id).isEmpty())
                .filter(person -> economy.work(id).filter(Work::isCurrent).isEmpty());
    }

    /** One of so many is struck, none of the demo people. */
    private static boolean isStruck(String id, int of) {
        boolean isCast = id.startsWith("990106") || DemoSociety.tells(id.substring(0, 18));
        return !isCast && chance(id, of) == 0;
    }

    private static int chance(String id, int of) {
        int mixed = id.hashCode() * 0x9E3779B1;
        return Math.floorMod(mixed ^ (mixed >>> 15), of);
    }
}
