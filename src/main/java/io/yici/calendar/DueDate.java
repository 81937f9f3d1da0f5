package io.yici.calendar;

import java.time.LocalDate;

/**
 * The last day of a time limit.
 *
 * @param due the day by whose end it must be done
 * @param unit in which days the limit ran
 * @param provisional whether the table of a year it runs through is not published yet, so that the day may still move
 */
public record DueDate(LocalDate due, Unit unit, boolean provisional) {

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(due);
    }
}
