package io.yici.site;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Where pages and texts come from: the templates folder first, then the jar. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class TemplateSetup {

    @Bean
    ITemplateResolver templateFolder(SiteSettings settings) {
        return new TemplateFolder(settings.templatesFolder());
    }

    @Bean
    MessageSource messageSource(SiteSettings settings) {
        // Files are looked at by the machine's time, which no test turns.
        return new FolderMessages(settings.templatesFolder(), Clock.systemUTC());
    }
}
