package io.yici.studio.web;

import java.util.Arrays;
import java.util.Locale;

/** What is drawn over a diagram. */
enum Layer {
    /** What the check found. */
    FINDINGS,
    /** Cases that stand at each step, and how long steps take. */
    LIVE,
    /** A way with most visits. */
    VISITS;

    /** By its name in an address; findings for anything else. */
    static Layer named(String name) {
        return Arrays.stream(values())
                .filter(layer -> layer.key().equals(name))
                .findFirst()
                .orElse(FINDINGS);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
