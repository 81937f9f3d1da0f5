package io.yici.feedback;

import io.yici.organisation.Role;
import io.yici.site.PathRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of feedback, and who may reach what of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedbackSettings.class)
class FeedbackSetup {

    @Bean
    PathRule objectionsForOfficers() {
        return PathRule.only("/objections/**", Role.OFFICER);
    }

    @Bean
    PathRule followUpsForOfficersAndWhoOverseesAGroup() {
        return PathRule.only("/feedback/**", Role.OFFICER, Role.CLERK);
    }

    @Bean
    PathRule queryForAll() {
        return PathRule.open("/query");
    }
}
