package io.yici.simulator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What is true of generated people, made up when it is asked for. */
final class GeneratedWorld implements World {

    private static final List<String> STREETS = List.of("梧桐街道", "清江街道", "白鹭街道", "石桥街道", "南山街道");

    private final GeneratedPeople people;
    private final GeneratedEconomy economy;
    private final Clock clock;

    GeneratedWorld(GeneratedPeople people, GeneratedEconomy economy, Clock clock) {
        this.people = people;
        this.economy = economy;
        this.clock = clock;
    }

    @Override
    public Optional<Household> household(String id) {
        OptionalInt number = people.number(id);
        return number.isEmpty() ? Optional.empty() : Optional.of(household(GeneratedPeople.head(number.getAsInt())));
    }

    private Household household(int head) {
        int members = GeneratedPeople.place(head).members();
        String street = STREETS.get(people.bits(head, 20) % STREETS.size());
        return new Household(
                "99%010d".formatted(head),
                people.person(head).id().substring(0, 6),
                address(head),
                street,
                street + "第%d社区居委会".formatted(people.bits(head, 21) % 9 + 1),
                IntStream.range(head, head + members).mapToObj(people::person).toList());
    }

    private String address(int head) {
        int chance = people.bits(head, 22);
        return "演示市%s和平路%d号%d幢%d%02d室"
                .formatted(
                        STREETS.get(people.bits(head, 20) % STREETS.size()),
                        chance % 300 + 1,
                        chance / 300 % 20 + 1,
                        chance / 6_000 % 18 + 1,
                        chance / 108_000 % 6 + 1);
    }

    @Override
    public List<Marriage> marriages(String id) {
        return ofPerson(id, this::marriages);
    }

    private List<Marriage> marriages(int number) {
        int head = GeneratedPeople.head(number);
        return switch (GeneratedPeople.place(number).part()) {
            case SINGLE, CHILD -> List.of();
            case HUSBAND, WIFE, OLD_HUSBAND, OLD_WIFE -> List.of(marriage(head, head + 1));
            // The father lives by himself, right after the mother and the child.
            case DIVORCED_MOTHER -> divorced(head + 2, head);
            case DIVORCED_FATHER -> divorced(head, head - 2);
        };
    }

    private Marriage marriage(int man, int woman) {
        Resident husband = people.person(man);
        Resident wife = people.person(woman);
        LocalDate later = husband.birth().isAfter(wife.birth()) ? husband.birth() : wife.birth();
        return Marriage.of(husband, wife, later.plusYears(22).plusDays(people.bits(man, 23) % 300));
    }

    private List<Marriage> divorced(int man, int woman) {
        Marriage marriage = marriage(man, woman);
        return List.of(marriage.divorced(marriage.registered().plusDays(400 + people.bits(man, 24) % 300)), marriage);
    }

    @Override
    public Optional<FundAccount> account(String id) {
        return ofPerson(id, this::accounts).stream().findFirst();
    }

    /** Who works is paid for, from the first month on. */
    private List<FundAccount> accounts(int number) {
        Work work = economy.work(number);
        if (work == null || !work.isCurrent()) {
            return List.of();
        }
        LocalDate thisMonth = LocalDate.now(clock).withDayOfMonth(1);
        BigDecimal monthly = work.wage().multiply(new BigDecimal("0.24"));
        return List.of(new FundAccount(
                work.person(),
                "99%010d".formatted(number),
                work.employer().name(),
                work.wage(),
                monthly.setScale(2),
                monthly.multiply(new BigDecimal(work.months(thisMonth))).setScale(2),
                work.since(),
                thisMonth));
    }

    @Override
    public List<FundLoan> loans(String id) {
        return ofPerson(id, number -> {
            if (!ownsHome(number) || people.bits(GeneratedPeople.head(number), 41) % 100 >= 40) {
                return List.of();
            }
            Resident borrower = people.person(number);
            LocalDate paidOut = bought(number);
            boolean settled = people.bits(number, 42) % 3 == 0;
            return List.of(new FundLoan(
                    borrower,
                    "99DK%010d".formatted(number),
                    paidOut,
                    settled ? paidOut.plusDays(300 + people.bits(number, 43) % 300) : null));
        });
    }

    @Override
    public List<Home> homes(String id) {
        return ofPerson(id, number -> {
            if (!ownsHome(number)) {
                return List.of();
            }
            int head = GeneratedPeople.head(number);
            var homes = new ArrayList<Home>();
            homes.add(home(number, head, true));
            if (people.bits(head, 44) % 5 == 0) {
                homes.add(home(number, head + 1, false));
            }
            return List.copyOf(homes);
        });
    }

    private Home home(int number, int which, boolean current) {
        int head = GeneratedPeople.head(number);
        return new Home(
                people.person(number),
                "演（%d）演示市不动产权第%07d号".formatted(bought(number).getYear(), which),
                "990200003007GB%07d0001F".formatted(which),
                GeneratedPeople.place(number).members() > 1,
                address(which),
                new BigDecimal(4_500 + people.bits(which, 45) % 9_000).movePointLeft(2),
                current ? bought(number) : bought(number).minusYears(3),
                current,
                people.bits(head, 41) % 100 < 40);
    }

    /** One of twenty old husbands died within the last years. */
    @Override
    public Optional<LocalDate> died(String id) {
        return ofPerson(id, number -> {
                    boolean dead = GeneratedPeople.place(number).part() == Part.OLD_HUSBAND
                            && people.bits(number, 47) % 20 == 0;
                    return dead
                            ? List.of(LocalDate.of(2025, 12, 20).minusDays(people.bits(number, 48) % 900))
                            : List.<LocalDate>of();
                })
                .stream()
                .findFirst();
    }

    /** Couples own together, six of ten; of the others three of ten own. */
    private boolean ownsHome(int number) {
        Part part = GeneratedPeople.place(number).part();
        int of100 = people.bits(GeneratedPeople.head(number), 40) % 100;
        return part != Part.CHILD && of100 < (part.isHusband() || part.isWife() ? 60 : 30);
    }

    private LocalDate bought(int number) {
        return LocalDate.of(2024, 12, 31).minusDays(people.bits(GeneratedPeople.head(number), 46) % 4_000);
    }

    /** Whether the housing fund pays a single person's rent. */
    boolean isEligible(int number) {
        LocalDate latest = LocalDate.now(clock).withDayOfMonth(1).minusMonths(2);
        return !ownsHome(number)
                && accounts(number).stream()
                        .anyMatch(account -> !account.opened().isAfter(latest));
    }

    private <T> List<T> ofPerson(String id, IntFunction<List<T>> facts) {
        OptionalInt number = people.number(id);
        return number.isEmpty() ? List.of() : facts.apply(number.getAsInt());
    }
}
