package io.yici.audit;

import io.yici.organisation.Role;
import io.yici.site.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may fetch what of the log. */
@Configuration(proxyBeanMethods = false)
class AuditSetup {

    @Bean
    PathRule checkpointForAll() {
        return PathRule.open("/log/checkpoint");
    }

    @Bean
    PathRule keyForAll() {
        return PathRule.open("/log/key");
    }

    @Bean
    PathRule tilesForAll() {
        return PathRule.open("/log/tile/**");
    }

    @Bean
    PathRule exportForAuditors() {
        return PathRule.only("/log/export", Role.AUDITOR);
    }
}
