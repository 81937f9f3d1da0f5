package io.yici.emergency;

import io.yici.inbox.WaitingElsewhere;
import io.yici.organisation.Role;
import io.yici.site.PathRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings, and who may reach what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmergencySettings.class)
class EmergencySetup {

    @Bean
    PathRule emergenciesForClerks() {
        return PathRule.only("/clerk/emergencies/**", Role.CLERK);
    }

    @Bean
    WaitingElsewhere waitingEmergencies(Emergencies emergencies) {
        return account -> emergencies.waiting(account).size();
    }
}
