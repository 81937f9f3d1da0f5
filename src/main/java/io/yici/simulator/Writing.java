package io.yici.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The odd ways departments write things. */
final class Writing {

    static final String NOTHING = "\\N";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd '00:00:00'");

    private Writing() {}

    static String compact(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** A day as a time, with the end of time for none. */
    static String time(@Nullable LocalDate day) {
        return day == null ? "9999-12-31 00:00:00" : day.format(TIME);
    }

    /** An amount with commas between the thousands. */
    static String grouped(BigDecimal amount) {
        return String.format(java.util.Locale.ROOT, "%,.2f", amount);
    }

    /** Whether a person's records are kept carelessly: every tenth is, and the one of the demo people who is there for it. */
    static boolean isCareless(String id) {
        boolean isCast = id.startsWith("990106") || DemoSociety.tells(id);
        return id.equals(DemoCast.P11.id()) || (!isCast && Math.floorMod(id.hashCode(), 10) == 0);
    }

    /** Whether what befell a person has not reached the register yet: one of ten. */
    static boolean isLate(String id) {
        return Math.floorMod(id.hashCode(), 10) == 3;
    }

    /** The number with its middle hidden, as registers tell who else takes part. */
    static String masked(String id) {
        return id.substring(0, 6) + "********" + id.substring(14);
    }

    /** The number as it was before 1999; those born later have none. */
    static String before1999(String id) {
        return id.startsWith("19", 6) ? id.substring(0, 6) + id.substring(8, 17) : id;
    }
}
