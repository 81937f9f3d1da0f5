package io.yici.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works or last worked. Contributions, housing fund and tax all follow from it.
 *
 * @param since first day of the first month
 * @param ended last day; null while it goes on
 * @param dismissed whether it ended against the person's will
 */
record Work(
        Resident person,
        Firm employer,
        BigDecimal wage,
        LocalDate since,
        @Nullable LocalDate ended,
        boolean dismissed) {

    boolean isCurrent() {
        return ended == null;
    }

    /** Months paid for up to a day, the month of that day included. */
    int months(LocalDate until) {
        LocalDate last = ended == null || ended.isAfter(until) ? until : ended;
        return Math.max(0, (int) ChronoUnit.MONTHS.between(since, last.withDayOfMonth(1)) + 1);
    }

    /** Months of a year. */
    int monthsIn(int year) {
        return months(LocalDate.of(year, 12, 31)) - months(LocalDate.of(year - 1, 12, 31));
    }
}
