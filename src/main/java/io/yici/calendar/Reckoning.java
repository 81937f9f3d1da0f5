package io.yici.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * How a due date came about, so that anybody can count it again, and how the clock stands on one day.
 *
 * @param holidays published days off while it runs; none where every day counts
 * @param madeUpDays weekends that are worked while it runs; none where every day counts
 * @param due the last day; where the clock stands still, what it would be if it were set going again at the end of this day
 * @param left days of the unit that may still count; 0 on the last day, negative from the first of the unit after it
 */
public record Reckoning(
        LegalClock clock, List<Span> holidays, List<LocalDate> madeUpDays, DueDate due, long left, Light light) {

    public Reckoning {
        holidays = List.copyOf(holidays);
        madeUpDays = List.copyOf(madeUpDays);
    }
}
