package io.yici.catalogue;

import io.yici.site.PathRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the catalogue, which is open to everybody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueConfiguration {

    @Bean
    PathRule servicesAreOpen() {
        return PathRule.open("/services");
    }

    @Bean
    PathRule guidesAreOpen() {
        return PathRule.open("/services/*");
    }

    @Bean
    PathRule privacyNoticesAreOpen() {
        return PathRule.open("/services/*/privacy");
    }

    @Bean
    PathRule resourcesAreOpen() {
        return PathRule.open("/resources/**");
    }

    @Bean
    PathRule serviceListIsOpen() {
        return PathRule.open("/api/v1/services");
    }

    @Bean
    PathRule guideDataIsOpen() {
        return PathRule.open("/api/v1/services/*");
    }
}
