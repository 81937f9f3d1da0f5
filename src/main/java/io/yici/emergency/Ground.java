package io.yici.emergency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the law knows as an emergency (Personal Information Protection Law, article 13, items 4 and 3). */
enum Ground {
    /** Somebody's life or health is in danger. */
    LIFE,
    /** Somebody's property is in danger. */
    PROPERTY,
    /** A public health emergency. */
    EPIDEMIC,
    /** A court, procuratorate or the police asks by law, and it cannot wait. */
    JUSTICE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ground> of(String key) {
        return Arrays.stream(values())
                .filter(ground -> ground.key().equals(key))
                .findFirst();
    }
}
