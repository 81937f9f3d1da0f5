package io.yici.calendar;

import java.util.Arrays;
import java.util.Optional;

/** In which days a time limit runs. */
public enum Unit {
    /** Days on which offices work. */
    WORKING("working"),
    /** All days. */
    CALENDAR("calendar");

    private final String key;

    Unit(String key) {
        this.key = key;
    }

    /** The stable name in commands, files and JSON. */
    public String key() {
        return key;
    }

    public static Optional<Unit> of(String key) {
        return Arrays.stream(values()).filter(unit -> unit.key.equals(key)).findFirst();
    }
}
