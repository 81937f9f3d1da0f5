package io.yici.certificate;

import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Certificates with the site, accounts and vault, and nothing above. No {@code @Configuration}, so that no scan finds it. */
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@ComponentScan(
        basePackages = {
            "io.yici.site",
            "io.yici.organisation",
            "io.yici.vault",
            "io.yici.ledger",
            "io.yici.print",
            "io.yici.certificate"
        },
        excludeFilters = {
            @ComponentScan.Filter(TestConfiguration.class),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CatalogueWording.class)
        })
public class CertificateApp {

    static final String PASSWORD = "yici-demo";

    public static void main(String[] arguments) {
        SpringApplication.run(CertificateApp.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Wording wording() {
        return TestCertificates.wording();
    }

    /** The account p01 may read everything. */
    @Bean
    CertificateAccess everythingForOne(Accounts accounts) {
        return (account, certificate) ->
                accounts.byLogin("p01").orElseThrow().id().equals(account);
    }

    @Bean
    ApplicationRunner people(Accounts accounts, PasswordEncoder encoder) {
        return arguments -> {
            for (var login : Set.of("p01", "p02")) {
                if (accounts.byLogin(login).isEmpty()) {
                    accounts.register(login, encoder.encode(PASSWORD), Set.of(Role.CITIZEN), Set.of(), null);
                }
            }
        };
    }
}
