package io.yici.site;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.MessageSource;

/** The texts of the checkout, for tests without a context. */
public final class SiteMessages {

    private SiteMessages() {}

    public static MessageSource ofFolder() {
        return new FolderMessages(Path.of("templates"), Clock.systemUTC());
    }
}
