package io.yici.retention;

import io.yici.organisation.Role;
import io.yici.site.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionSetup {

    @Bean
    PathRule destructionLists() {
        return PathRule.only("/retention/**", Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Bean
    PathRule accountClosingRule() {
        return PathRule.only("/account/close", Role.CITIZEN);
    }

    @Bean
    PathRule accountClosingApiRule() {
        return PathRule.only("/api/v1/account/closing", Role.CITIZEN);
    }

    @Bean
    PathRule accountClosedRule() {
        return PathRule.open("/account/closed");
    }
}
