package io.yici.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates written yyyyMMdd inside codes. */
final class Dates {

    private Dates() {}

    /** The date at this place of a text of digits; null where the calendar has no such day. */
    static @Nullable LocalDate read(String text, int start) {
        int year = Integer.parseInt(text, start, start + 4, 10);
        int month = Integer.parseInt(text, start + 4, start + 6, 10);
        int day = Integer.parseInt(text, start + 6, start + 8, 10);
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static void check(@Nullable LocalDate date, LocalDate earliest, LocalDate today, Set<CodeReason> reasons) {
        if (date == null || date.isBefore(earliest)) {
            reasons.add(CodeReason.DATE);
        } else if (date.isAfter(today)) {
            reasons.add(CodeReason.FUTURE_DATE);
        }
    }
}
