package io.yici.studio;

import io.yici.organisation.Role;
import io.yici.site.PathRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the studio, and who may enter it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StudioSettings.class)
class StudioConfiguration {

    @Bean
    PathRule studioIsForDesigners() {
        return PathRule.only("/studio/**", Role.DESIGNER);
    }
}
