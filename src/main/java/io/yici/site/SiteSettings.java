package io.yici.site;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of the pages.
 *
 * @param templates folder of templates, messages and assets that go before those in the jar; need not exist
 * @param secureCookies whether cookies are sent over https alone; off only where a demo is reached over plain http
 */
@ConfigurationProperties("yici.site")
public record SiteSettings(
        @DefaultValue("./templates") Path templates,
        @DefaultValue("true") boolean secureCookies) {

    /** Whether templates are read from the folder and followed when edited. */
    public boolean templatesFolder() {
        return Files.isDirectory(templates);
    }
}
