package io.yici.simulator;

import static io.yici.simulator.DemoCast.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the demo people work, earn, drive and run. */
final class DemoEconomy implements Economy {

    private static final BigDecimal USUAL = new BigDecimal("1.02");

    private static final Map<String, Living> LIVINGS = Stream.of(
                    new Living(P01, "演示市青禾软件有限公司", 9_600, "36420.50", 40),
                    new Living(CANARY, "演示市见山测绘有限公司", 9_600, "36420.50", 40),
                    new Living(P02, "演示市第二中学", 12_800, "68915.20", 96),
                    new Living(P03, "演示市人民医院", 13_500, "71208.00", 84),
                    new Living(P04, "演示市知行设计院", 11_200, "41377.36", 52),
                    new Living(P05, "演示市知行设计院", 12_000, "39870.18", 61),
                    new Living(P06, "演示市轨道交通集团", 14_000, "88031.77", 120),
                    new Living(P07, "演示市轨道交通集团", 11_800, "64112.05", 110),
                    new Living(P08, "演示市长风物流有限公司", 10_400, "22640.90", 130),
                    new Living(P09, "演示市小满餐饮有限公司", 7_000, "3360.00", 2),
                    new Living(P10, "演示市见山测绘有限公司", 10_000, "30266.40", 47),
                    new Living(P11, "演示市石榴园食品厂", 8_800, "27193.60", 75),
                    new Living(P12, "演示市小满餐饮有限公司", 5_200, "18720.00", 60),
                    new Living(P13, "演示市石榴园食品厂", 4_600, "11040.00", 50),
                    new Living(P14, "演示市云栖咨询有限公司", 16_000, "92160.00", 48),
                    new Living(P15, "演示市青禾软件有限公司", 3_900, "22464.00", 48),
                    new Living(P16, "演示市长风物流有限公司", 3_000, "17280.00", 48),
                    new Living(P18, "演示市石榴园食品厂", 5_600, "20160.00", 60),
                    new Living(P19, "演示市小满餐饮有限公司", 3_800, "13680.00", 50),
                    new Living(P20, "演示市青禾软件有限公司", 4_200, "10080.00", 24),
                    new Living(P21, "演示市见山测绘有限公司", 6_000, "17280.00", 48),
                    new Living(P24, "演示市青禾软件有限公司", 6_800, "19584.00", 36),
                    new Living(P25_MOTHER, "演示市石榴园食品厂", 5_400, "23328.00", 90),
                    new Living(P28, "演示市小满餐饮有限公司", 4_200, "2016.00", 2),
                    new Living(P29, "演示市青禾软件有限公司", 9_200, "30912.00", 14),
                    new Living(P33, "演示市见山测绘有限公司", 8_400, "8064.00", 4))
            .collect(Collectors.toMap(
                    living -> living.person().id(), Function.identity(), (a, b) -> a, LinkedHashMap::new));

    /** Firms that demo people run themselves, and how much they put in. */
    private static final Map<String, Owner> OWNERS = Map.of(
            "演示市长风物流有限公司", new Owner(P08, "500000.00"),
            "演示市见山测绘有限公司", new Owner(P10, "300000.00"),
            "演示市云栖咨询有限公司", new Owner(P14, "500000.00"));

    private static final Map<String, Firm> FIRMS = firms();

    private final Clock clock;

    DemoEconomy(Clock clock) {
        this.clock = clock;
    }

    private record Living(Resident person, String employer, int wage, String balance, int months) {}

    private record Owner(Resident person, String capital) {}

    private static Map<String, Firm> firms() {
        List<String> names =
                LIVINGS.values().stream().map(Living::employer).distinct().toList();
        return IntStream.range(0, names.size())
                .mapToObj(which -> firm(which, names.get(which)))
                .collect(Collectors.toUnmodifiableMap(Firm::name, Function.identity()));
    }

    private static Firm firm(int which, String name) {
        String kind = name.endsWith("公司") || name.endsWith("厂") ? "91" : "12";
        Owner owner = OWNERS.get(name);
        Firm.Person head = owner == null
                ? new Firm.Person(
                        PersonIds.of("990106", LocalDate.of(1970, 1 + which, 8), 801 + which * 2),
                        Names.surname(which * 7) + Names.given(which * 300, true))
                : Firm.Person.of(owner.person());
        return new Firm(
                CreditCodes.of(kind, "990106", "MC%06d".formatted(which)),
                name,
                head,
                new BigDecimal(owner == null ? "2000000.00" : owner.capital()),
                LocalDate.of(2012, 3, 15),
                null);
    }

    @Override
    public Optional<Work> work(String id) {
        LocalDate thisMonth = LocalDate.now(clock).withDayOfMonth(1);
        return Optional.ofNullable(LIVINGS.get(id))
                .map(living -> new Work(
                        living.person(),
                        employer(living),
                        new BigDecimal(living.wage()).setScale(2),
                        thisMonth.minusMonths(living.months() - 1L),
                        null,
                        false));
    }

    private static Firm employer(Living living) {
        return Optional.ofNullable(FIRMS.get(living.employer())).orElseThrow();
    }

    /** What is on a person's fund account. */
    Optional<BigDecimal> balance(String id) {
        return Optional.ofNullable(LIVINGS.get(id)).map(living -> new BigDecimal(living.balance()));
    }

    @Override
    public List<Income> incomes(String id) {
        int latest = Economy.settledYear(LocalDate.now(clock));
        return work(id).stream()
                .flatMap(work -> Stream.of(latest, latest - 1)
                        .filter(year -> work.monthsIn(year) > 0)
                        .map(year -> new Income(work.person(), year, earned(work, year), BigDecimal.ZERO.setScale(2))))
                .toList();
    }

    /** For P16 contributions are paid on less than was earned. */
    private static BigDecimal earned(Work work, int year) {
        BigDecimal monthly =
                work.person().equals(P16) ? new BigDecimal("3800") : work.wage().multiply(USUAL);
        return monthly.multiply(new BigDecimal(work.monthsIn(year))).setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public List<Vehicle> vehicles(String id) {
        if (id.equals(P12.id())) {
            return List.of(vehicle(P12, "演A31207", "42000.00", 6));
        }
        return id.equals(P15.id()) ? List.of(vehicle(P15, "演A88016", "168000.00", 1)) : List.of();
    }

    private Vehicle vehicle(Resident owner, String plate, String value, int age) {
        LocalDate registered = LocalDate.of(LocalDate.now(clock).getYear() - age, 4, 18);
        return new Vehicle(owner, plate, "行云牌", registered, new BigDecimal(value), true);
    }

    @Override
    public List<Post> posts(String id) {
        return FIRMS.values().stream()
                .filter(firm -> firm.head().id().equals(id))
                .flatMap(firm -> Stream.ofNullable(OWNERS.get(firm.name()))
                        .map(owner -> new Post(firm, owner.person(), "法定代表人", firm.capital())))
                .toList();
    }

    @Override
    public Optional<Firm> firm(String code) {
        return FIRMS.values().stream().filter(firm -> firm.code().equals(code)).findFirst();
    }
}
