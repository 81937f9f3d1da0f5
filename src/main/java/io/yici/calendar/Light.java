package io.yici.calendar;

import java.util.Locale;

/** How urgent a limit is, at a glance. */
public enum Light {
    /** There is time. */
    GREEN,
    /** From one working day before the last day on, or when a fifth of the limit or less is left. */
    YELLOW,
    /** The last day is over. */
    RED,
    /** The clock stands still. */
    BLUE;

    /** The stable name in messages and styles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
