package io.yici.audit;

import io.yici.organisation.Role;
import io.yici.site.PathRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read what of the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AuditSettings.class, KinSettings.class})
class AuditSetup {

    @Bean
    PathRule logForAll() {
        return PathRule.open("/log");
    }

    @Bean
    PathRule receiptsForAll() {
        return PathRule.open("/log/receipt");
    }

    @Bean
    PathRule checkpointForAll() {
        return PathRule.open("/log/checkpoint");
    }

    @Bean
    PathRule keyForAll() {
        return PathRule.open("/log/key/**");
    }

    @Bean
    PathRule tilesForAll() {
        return PathRule.open("/log/tile/**");
    }

    /** A department shows its token. */
    @Bean
    PathRule usesForDepartments() {
        return PathRule.open("/log/uses/*");
    }

    @Bean
    PathRule bundlesForAuditors() {
        return PathRule.only("/log/tile/entries/**", Role.AUDITOR);
    }

    @Bean
    PathRule exportForAuditors() {
        return PathRule.only("/log/export", Role.AUDITOR);
    }

    @Bean
    PathRule auditForAuditors() {
        return PathRule.only("/audit/**", Role.AUDITOR);
    }

    @Bean
    PathRule locksForAdministrators() {
        return PathRule.only("/audit/locks/**", Role.AUDITOR, Role.ADMINISTRATOR);
    }

    @Bean
    PathRule addressesForAdministrators() {
        return PathRule.only("/audit/addresses", Role.AUDITOR, Role.ADMINISTRATOR);
    }

    @Bean
    PathRule looksForCitizens() {
        return PathRule.only("/data/looks/**", Role.CITIZEN);
    }
}
