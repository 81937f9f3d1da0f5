package io.yici.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a person is told outside their account. */
enum Channel {
    SMS,
    MAIL;

    /** The stable name in addresses, forms and messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Channel> of(String key) {
        return Arrays.stream(values())
                .filter(channel -> channel.key().equals(key))
                .findFirst();
    }
}
