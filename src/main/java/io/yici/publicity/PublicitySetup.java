package io.yici.publicity;

import io.yici.site.PathRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is public is for everybody, signed in or not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicitySettings.class)
class PublicitySetup {

    @Bean
    PathRule publicityForAll() {
        return PathRule.open("/publicity/**");
    }
}
