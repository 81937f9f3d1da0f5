package io.yici.site;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of the pages.
 *
 * @param address of the site as its visitors reach it; mail and SMS lead to it
 * @param templates folder of templates, messages and assets that go before those in the jar; need not exist. A text, since Spring reads a
 *     relative path as one on the class path where there is such a one
 * @param secureCookies whether cookies are sent over https alone; off only where a demo is reached over plain http
 */
@ConfigurationProperties("yici.site")
public record SiteSettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("./templates") String templates,
        @DefaultValue("true") boolean secureCookies) {

    /** The folder of templates. */
    public Path templatesFolder() {
        return Path.of(templates);
    }

    /** Whether templates are read from the folder and followed when edited. */
    public boolean followsFolder() {
        return Files.isDirectory(templatesFolder());
    }
}
