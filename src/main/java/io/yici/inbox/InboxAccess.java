package io.yici.inbox;

import io.yici.organisation.Role;
import io.yici.site.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reaches the inbox. */
@Configuration(proxyBeanMethods = false)
class InboxAccess {

    @Bean
    PathRule inboxForClerks() {
        return PathRule.only("/inbox/**", Role.CLERK);
    }

    @Bean
    PathRule handlingForClerks() {
        return PathRule.only("/clerk/**", Role.CLERK);
    }

    @Bean
    PathRule workItemsForClerks() {
        return PathRule.only("/api/v1/work-items/**", Role.CLERK);
    }
}
