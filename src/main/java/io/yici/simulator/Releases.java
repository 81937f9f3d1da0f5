package io.yici.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** When a register was last brought up to date: each night at two. */
record Releases(String department, Clock clock) {

    String version() {
        return department + "-" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    String updatedAt() {
        return LocalDate.now(clock) + " 02:00:00";
    }
}
