package io.yici.simulator;

import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import io.yici.site.DemoPeople;
import java.util.List;
import java.util.Set;
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
                    Set.of(REVIEWERS, HOUSING_REVIEWERS, "js-approve")),
            new Somebody(
                    "o01", "施正源", "990106198511230026", Role.OFFICER, Set.copyOf(SimulatedDepartments.DEPARTMENTS)),
            new Somebody("d01", "裴知图", "990106199008240038", Role.DESIGNER, Set.of()));

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

    @Override
    public List<Person> people() {
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
        List<Somebody> missing = CAST.stream()
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
