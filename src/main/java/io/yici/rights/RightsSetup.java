package io.yici.rights;

import io.yici.organisation.Role;
import io.yici.site.PathRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of people's rights, and who may reach what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RightsSettings.class)
class RightsSetup {

    @Bean
    PathRule rightsForCitizens() {
        return PathRule.only("/rights/**", Role.CITIZEN);
    }

    @Bean
    PathRule rightsApiForCitizens() {
        return PathRule.only("/api/v1/rights/**", Role.CITIZEN);
    }

    @Bean
    PathRule breachesForThoseWhoWatch() {
        return PathRule.only("/breaches/**", Role.AUDITOR, Role.ADMINISTRATOR);
    }
}
