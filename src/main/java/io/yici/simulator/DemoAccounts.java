package io.yici.simulator;

import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import io.yici.site.DemoPeople;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives the demo people accounts, and tells the sign-in page what comes of each. */
@Component
@Profile("demo")
class DemoAccounts implements DemoPeople, SmartInitializingSingleton {

    private static final String PASSWORD = "yici-demo";
    private static final String REVIEWERS = "gjj-review";
    private static final String HOUSING_REVIEWERS = "js-review";
    private static final String STREET = "jd-review";
    private static final String STREET_AT_HOME = "jd-home";
    private static final String WINDOW = "mz-window";
    private static final String FEDERATION = "cl-review";
    private static final String CIVIL_AFFAIRS = "mz-approve";
    private static final String PERMITS = "ga-permit";

    private static final List<Somebody> CAST = List.of(
            citizen("p01", DemoCast.P01),
            citizen("p02", DemoCast.P02),
            citizen("p03", DemoCast.P03),
            citizen("p04", DemoCast.P04),
            citizen("p05", DemoCast.P05),
            citizen("p06", DemoCast.P06),
            citizen("p07", DemoCast.P07),
            citizen("p08", DemoCast.P08),
            citizen("p09", DemoCast.P09),
            citizen("p10", DemoCast.P10),
            citizen("p11", DemoCast.P11),
            citizen("p12", DemoCast.P12),
            citizen("p13", DemoCast.P13),
            citizen("p14", DemoCast.P14),
            citizen("p15", DemoCast.P15),
            citizen("p16", DemoCast.P16),
            citizen("p17", DemoCast.P17),
            citizen("p18", DemoCast.P18),
            citizen("p19", DemoCast.P19),
            citizen("p20", DemoCast.P20),
            citizen("p21", DemoCast.P21),
            citizen("p22", DemoCast.P22),
            citizen("p23", DemoCast.P23),
            citizen("p24", DemoCast.P24),
            citizen("p25", DemoCast.P25),
            citizen("p26", DemoCast.P26),
            citizen("p27", DemoCast.P27),
            citizen("p28", DemoCast.P28),
            citizen("p29", DemoCast.P29),
            citizen("p30", DemoCast.P30),
            citizen("p31", DemoCast.P31),
            citizen("p32", DemoCast.P32),
            citizen("p33", DemoCast.P33),
            citizen("p34", DemoCast.P34),
            new Somebody("c01", "秦简", "990106197905120010", Role.CLERK, Set.of(REVIEWERS)),
            new Somebody("c02", "许慎行", "990106198203090026", Role.CLERK, Set.of(REVIEWERS)),
            new Somebody("c03", "祝明察", "990106198002140410", Role.CLERK, Set.of(HOUSING_REVIEWERS)),
            new Somebody("c04", "石守正", "990106198510190422", Role.CLERK, Set.of(HOUSING_REVIEWERS)),
            new Somebody("c05", "严公允", "990106197603050432", Role.CLERK, Set.of("js-approve")),
            new Somebody(
                    "c06",
                    "龚督成",
                    "990106197411230455",
                    Role.CLERK,
                    Set.of(),
                    Set.of(
                            REVIEWERS,
                            HOUSING_REVIEWERS,
                            "js-approve",
                            STREET,
                            STREET_AT_HOME,
                            WINDOW,
                            FEDERATION,
                            CIVIL_AFFAIRS,
                            PERMITS)),
            clerk("c07", "何街正", "990106198103254214", STREET),
            clerk("c08", "柯审言", "990106198408174223", STREET),
            clerk("c09", "华助安", "990106197906114237", FEDERATION),
            clerk("c10", "贾核实", "990106198611054243", FEDERATION),
            clerk("c11", "闵政平", "990106197502284256", CIVIL_AFFAIRS),
            clerk("c12", "蓝批云", "990106198307194268", CIVIL_AFFAIRS),
            clerk("c13", "接引泉", "990106199004134270", WINDOW),
            clerk("c14", "籍远山", "990106198712014283", STREET_AT_HOME),
            clerk("c15", "居安宁", "990106198209224291", PERMITS),
            clerk("c16", "户牧之", "990106199103064300", PERMITS),
            new Somebody(
                    "o01", "施正源", "990106198511230026", Role.OFFICER, Set.copyOf(SimulatedDepartments.DEPARTMENTS)),
            new Somebody("d01", "裴知图", "990106199008240038", Role.DESIGNER, Set.of()),
            new Somebody("d02", "石审图", "990106198804190022", Role.DESIGNER, Set.of()),
            new Somebody("a01", "管章", "990106197804124311", Role.ADMINISTRATOR, Set.of()),
            new Somebody("u01", "申核清", "990106198609234325", Role.AUDITOR, Set.of()));

    /** Has an account and is in no list of people: nobody has a reason to know of them. */
    private static final Somebody CANARY = citizen(CanaryCase.LOGIN, DemoCast.CANARY);

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    DemoAccounts(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    private record Somebody(
            String login, String name, String id, Role role, Set<String> groups, Set<String> supervised) {

        Somebody(String login, String name, String id, Role role, Set<String> groups) {
            this(login, name, id, role, groups, Set.of());
        }
    }

    private static Somebody citizen(String login, Resident person) {
        return new Somebody(login, person.name(), person.id(), Role.CITIZEN, Set.of());
    }

    private static Somebody clerk(String login, String name, String id, String group) {
        return new Somebody(login, name, id, Role.CLERK, Set.of(group));
    }

    @Override
    public List<Person> people() {
        return cast();
    }

    static List<Person> cast() {
        return CAST.stream()
                .map(somebody -> new Person(
                        somebody.login(),
                        PASSWORD,
                        somebody.name(),
                        somebody.role(),
                        "simulator.person." + somebody.login()))
                .toList();
    }

    /** Before the product listens; people who are there from an earlier start are left as they are. */
    @Override
    public void afterSingletonsInstantiated() {
        List<Somebody> missing = Stream.concat(CAST.stream(), Stream.of(CANARY))
                .filter(somebody -> accounts.byLogin(somebody.login()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String hash = passwords.encode(PASSWORD);
        missing.forEach(somebody -> accounts.register(
                somebody.login(),
                hash,
                Set.of(somebody.role()),
                somebody.groups(),
                somebody.supervised(),
                new PersonIdentity(somebody.name(), somebody.id(), null)));
    }
}
