package io.yici.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * When a register was last brought up to date: at two in the night, every so many days.
 *
 * @param every days between two releases
 */
record Releases(String department, int every, Clock clock) {

    String version() {
        return version(day());
    }

    String updatedAt() {
        return updatedAt(day());
    }

    /** The version of so many days ago, for a register that is stuck. */
    String versionBefore(int days) {
        return version(day().minusDays(days));
    }

    String updatedBefore(int days) {
        return updatedAt(day().minusDays(days));
    }

    private LocalDate day() {
        long today = LocalDate.now(clock).toEpochDay();
        return LocalDate.ofEpochDay(today - today % every);
    }

    private String version(LocalDate day) {
        return department + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String updatedAt(LocalDate day) {
        return day + " 02:00:00";
    }
}
