package io.yici.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** What another calendar makes of a due date that was already told. */
public record MovedDueDate(DueDate before, DueDate after) {

    /**
     * Counts again. Nothing where all stays as it was told, and nothing for a clock that stands still: its due date is told when it goes again.
     *
     * @param told what the calendar of then gave
     */
    public static Optional<MovedDueDate> of(LegalClock clock, DueDate told, LocalDate today, WorkingCalendar calendar) {
        DueDate now = clock.due(today, calendar);
        return clock.isStopped() || now.equals(told) ? Optional.empty() : Optional.of(new MovedDueDate(told, now));
    }

    /** Whether it is another day, and not the same one become certain. */
    public boolean isOtherDay() {
        return !before.due().equals(after.due());
    }
}
