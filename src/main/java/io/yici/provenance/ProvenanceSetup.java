package io.yici.provenance;

import io.yici.organisation.Role;
import io.yici.site.PathRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of provenance, and who may reach what of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProvenanceSettings.class)
class ProvenanceSetup {

    @Bean
    PathRule replaysForThoseWhoWatch() {
        return PathRule.only("/replays", Role.AUDITOR, Role.OPERATOR, Role.ADMINISTRATOR);
    }
}
