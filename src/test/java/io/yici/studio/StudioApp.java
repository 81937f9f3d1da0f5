package io.yici.studio;

import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
import io.yici.site.DemoPeople;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Catalogue, studio, engine and site, without the modules that carry out steps. No {@code @Configuration}, so that no scan finds it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "io.yici.site",
            "io.yici.organisation",
            "io.yici.vault",
            "io.yici.catalogue",
            "io.yici.ledger",
            "io.yici.studio",
            "io.yici.engine"
        },
        excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
@ComponentScan(
        basePackages = "io.yici.cases",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.yici\\.cases\\.OpenCase(s|Store)"))
public class StudioApp {

    static final String PASSWORD = "yici-demo";

    public static void main(String[] arguments) {
        SpringApplication.run(StudioApp.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    DemoPeople demoPeople() {
        return () -> List.of(
                new DemoPeople.Person("p01", PASSWORD, "林晓", Role.CITIZEN, "site.example.person.1"),
                new DemoPeople.Person("d01", PASSWORD, "陈敏", Role.DESIGNER, "site.example.person.3"));
    }

    @Bean
    ApplicationRunner people(Accounts accounts, PasswordEncoder encoder, DemoPeople people) {
        return arguments -> {
            String hash = encoder.encode(PASSWORD);
            people.people().stream()
                    .filter(person -> accounts.byLogin(person.login()).isEmpty())
                    .forEach(person -> accounts.register(person.login(), hash, Set.of(person.role()), Set.of(), null));
        };
    }

    @Bean
    DiagramStep pullRecord() {
        return new Passed("pullRecord");
    }

    @Bean
    DiagramStep issueCertificate() {
        return new Passed("issueCertificate");
    }

    @Bean
    DiagramStep decide() {
        return new Passed("decide");
    }

    @Bean
    DiagramStep callService() {
        return new Passed("callService");
    }

    @Bean
    Heard heard() {
        return new Heard(new CopyOnWriteArrayList<>());
    }

    /** What was published. */
    record Heard(List<ServicePublished> published) {

        @EventListener
        void on(ServicePublished event) {
            published.add(event);
        }
    }

    private record Passed(String name) implements DiagramStep {

        @Override
        public StepResult enter(StepVisit visit) {
            return StepResult.PASSED;
        }
    }
}
