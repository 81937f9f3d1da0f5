package io.yici.site;

import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The site with accounts and vault, without the modules that stand on it. No {@code @Configuration}, so that no scan finds it. */
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@ComponentScan(
        basePackages = {"io.yici.site", "io.yici.organisation", "io.yici.vault", "io.yici.ledger"},
        excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
public class SiteApp {

    static final String PASSWORD = "yici-demo";

    public static void main(String[] arguments) {
        SpringApplication.run(SiteApp.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    DemoPeople demoPeople() {
        return () -> List.of(
                new DemoPeople.Person("p01", PASSWORD, "林晓", Role.CITIZEN, "site.example.person.1"),
                new DemoPeople.Person("p02", PASSWORD, "周文", Role.CITIZEN, "site.example.person.2"),
                new DemoPeople.Person("c01", PASSWORD, "陈敏", Role.CLERK, "site.example.person.3"));
    }

    @Bean
    ApplicationRunner people(Accounts accounts, PasswordEncoder encoder, DemoPeople people) {
        return arguments -> {
            String hash = encoder.encode(PASSWORD);
            people.people().stream()
                    .filter(person -> accounts.byLogin(person.login()).isEmpty())
                    .forEach(person -> accounts.register(
                            person.login(),
                            hash,
                            Set.of(person.role()),
                            person.role() == Role.CLERK ? Set.of("gjj-review") : Set.of(),
                            person.login().equals("p01")
                                    ? new PersonIdentity(person.name(), "990106199003070017", null)
                                    : null));
        };
    }
}
