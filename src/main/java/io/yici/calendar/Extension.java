package io.yici.calendar;

import java.time.LocalDate;

/**
 * More time, given once.
 *
 * @param on the day it was given, before the limit was over
 * @param by how much, in the unit of the limit
 * @param ground told to the applicant
 * @param approver id of who gave it, never a name
 */
public record Extension(LocalDate on, TimeLimit by, String ground, String approver) {

    public Extension {
        if (by.amount() == 0 || ground.isBlank() || approver.isBlank()) {
            throw new IllegalArgumentException("an extension gives at least a day, says why, and names who gave it");
        }
    }
}
