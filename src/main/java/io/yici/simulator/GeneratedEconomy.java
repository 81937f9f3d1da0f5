package io.yici.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Firms, jobs, incomes and cars of generated people. Each block of people has a firm that one of them runs; a wage is the base of
 * contributions and housing fund, and what the tax office settles agrees with it but for a few.
 */
final class GeneratedEconomy implements Economy {

    private static final List<String> WORDS = List.of("云帆", "新城", "四季", "青禾", "知行", "石榴", "长风", "海棠", "见山", "听雨");
    private static final List<String> TRADES = List.of("机械", "食品", "科技", "商贸", "建筑", "物流", "服装", "餐饮");
    private static final List<String> BRANDS = List.of("青鸾牌", "白泽牌", "行云牌", "追风牌");
    private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);
    /** In each block the place of the husband who runs the firm; his wife, who comes next, holds a share. */
    private static final int OWNER = 2;

    private static final int OLD_FIRM_OF = 6;

    private final GeneratedPeople people;
    private final Clock clock;

    GeneratedEconomy(GeneratedPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Work> work(String id) {
        return ofPerson(id, number -> Optional.ofNullable(work(number)).stream().toList()).stream()
                .findFirst();
    }

    /** Those without work worked somewhere before, every other one. */
    @Nullable
    Work work(int number) {
        Part part = GeneratedPeople.place(number).part();
        boolean idle = number % GeneratedPeople.BLOCK != OWNER && people.bits(number, 30) % 100 < 15;
        if (part == Part.CHILD || part.isOld() || (idle && people.bits(number, 34) % 2 == 0)) {
            return null;
        }
        Resident person = people.person(number);
        Firm employer = firm(employer(number));
        LocalDate ended =
                idle ? thisMonth().minusMonths(1 + people.bits(number, 35) % 9).minusDays(1) : null;
        LocalDate last = ended == null ? thisMonth() : ended.withDayOfMonth(1);
        LocalDate since = last.minusMonths(people.bits(number, 31) % 120);
        LocalDate earliest = later(employer.established(), person.birth().plusYears(18))
                .plusMonths(1)
                .withDayOfMonth(1);
        BigDecimal wage = new BigDecimal(4_000 + people.bits(number, 32) % 160 * 100).setScale(2);
        return new Work(
                person, employer, wage, earlier(later(since, earliest), last), ended, people.bits(number, 36) % 2 == 0);
    }

    private int employer(int number) {
        int own = number / GeneratedPeople.BLOCK;
        return number % GeneratedPeople.BLOCK == OWNER ? own : people.bits(number, 33) % firms();
    }

    private int firms() {
        return people.size() / GeneratedPeople.BLOCK;
    }

    private Firm firm(int which) {
        Resident head = people.person(which * GeneratedPeople.BLOCK + OWNER);
        return new Firm(
                CreditCodes.of("91", "990200", "MA%06d".formatted(which)),
                name(which, "有限公司"),
                Firm.Person.of(head),
                new BigDecimal(10 + people.bits(which, 50) % 200)
                        .movePointRight(4)
                        .setScale(2),
                EPOCH.minusDays(200 + people.bits(which, 51) % 1_600),
                null);
    }

    /** What the owner of some firms ran before. */
    private Firm oldFirm(int which) {
        Firm now = firm(which);
        return new Firm(
                CreditCodes.of("91", "990200", "MD%06d".formatted(which)),
                name(which + 7, "经营部"),
                now.head(),
                new BigDecimal("50000.00"),
                now.established().minusDays(300),
                now.established().minusDays(20));
    }

    private String name(int which, String kind) {
        int chance = people.bits(which, 52);
        return "演示市" + WORDS.get(chance % WORDS.size()) + TRADES.get(chance / 16 % TRADES.size()) + kind;
    }

    @Override
    public Optional<Firm> firm(String code) {
        if (!code.matches("91990200M[AD]\\d{6}..")) {
            return Optional.empty();
        }
        int which = Integer.parseInt(code.substring(10, 16));
        if (which >= firms()) {
            return Optional.empty();
        }
        Firm firm = code.charAt(9) == 'A' ? firm(which) : oldFirm(which);
        return firm.code().equals(code) ? Optional.of(firm) : Optional.empty();
    }

    @Override
    public List<Post> posts(String id) {
        return ofPerson(id, number -> {
            int which = number / GeneratedPeople.BLOCK;
            Resident person = people.person(number);
            List<Post> posts = new ArrayList<>();
            if (number % GeneratedPeople.BLOCK == OWNER) {
                posts.add(post(firm(which), person, "法定代表人", "0.7"));
                if (people.bits(which, 53) % OLD_FIRM_OF == 0) {
                    posts.add(post(oldFirm(which), person, "法定代表人", "1.0"));
                }
            } else if (number % GeneratedPeople.BLOCK == OWNER + 1) {
                posts.add(post(firm(which), person, "监事", "0.3"));
            }
            return posts;
        });
    }

    private static Post post(Firm firm, Resident person, String position, String share) {
        return new Post(
                firm,
                person,
                position,
                firm.capital().multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_UP));
    }

    @Override
    public List<Income> incomes(String id) {
        return ofPerson(id, number -> {
            int latest = Economy.settledYear(LocalDate.now(clock));
            List<Income> incomes = new ArrayList<>();
            for (int year = latest; year >= latest - 1; year--) {
                income(number, year).ifPresent(incomes::add);
            }
            return incomes;
        });
    }

    private Optional<Income> income(int number, int year) {
        Work work = work(number);
        int months = work == null ? 0 : work.monthsIn(year);
        BigDecimal business = number % GeneratedPeople.BLOCK == OWNER
                ? new BigDecimal(people.bits(number, 54 + year % 2) % 20).movePointRight(4)
                : BigDecimal.ZERO;
        if (work == null || (months == 0 && business.signum() == 0)) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(
                isOddlyPaid(number) ? 135 + people.bits(number, 57) % 50 : 95 + people.bits(number, 58) % 16);
        BigDecimal earned =
                work.wage().multiply(new BigDecimal(months)).multiply(percent).movePointLeft(2);
        return Optional.of(
                new Income(work.person(), year, earned.setScale(2, RoundingMode.HALF_UP), business.setScale(2)));
    }

    /** One of twenty earns far more than contributions are paid for. */
    boolean isOddlyPaid(int number) {
        return people.bits(number, 56) % 20 == 0;
    }

    @Override
    public List<Vehicle> vehicles(String id) {
        return ofPerson(id, number -> {
            Part part = GeneratedPeople.place(number).part();
            int of100 = part == Part.CHILD ? 100 : people.bits(number, 60) % 100;
            List<Vehicle> vehicles = new ArrayList<>();
            if (of100 < (part.isWife() ? 12 : part.isOld() ? 20 : 45)) {
                vehicles.add(vehicle(number, people.bits(number, 61) % 12, true));
                if (of100 % 8 == 0) {
                    vehicles.add(vehicle(number, 16, false));
                }
            }
            return vehicles;
        });
    }

    private Vehicle vehicle(int number, int age, boolean current) {
        int price = 60_000 + people.bits(number, 62) % 24 * 10_000;
        return new Vehicle(
                people.person(number),
                "演%s%05d".formatted(current ? "A" : "B", number % 100_000),
                BRANDS.get(people.bits(number, 63) % BRANDS.size()),
                later(EPOCH.minusYears(age).minusDays(people.bits(number, 64) % 300), LocalDate.of(2008, 1, 1)),
                new BigDecimal(price * (15 - age) / 15).max(BigDecimal.ZERO).setScale(2),
                current);
    }

    private LocalDate thisMonth() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private <T> List<T> ofPerson(String id, IntFunction<List<T>> facts) {
        OptionalInt number = people.number(id);
        return number.isEmpty() ? List.of() : facts.apply(number.getAsInt());
    }
}
