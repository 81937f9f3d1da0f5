package io.yici.staff;

import io.yici.organisation.Role;
import io.yici.site.PathRule;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Administrators change the organisation; auditors read it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffSetup {

    @Bean
    PathRule organisationIsRead() {
        return PathRule.only("/organisation/**", Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Bean
    PathRule organisationIsChanged() {
        return new PathRule(HttpMethod.POST, "/organisation/**", Set.of(Role.ADMINISTRATOR));
    }

    /** Names of all staff in one file are for whoever keeps them. */
    @Bean
    PathRule organisationIsExported() {
        return PathRule.only("/organisation/files/**", Role.ADMINISTRATOR);
    }
}
