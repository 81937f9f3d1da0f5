package io.yici.feedback;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a department owes to somebody who was not content (回访).
 *
 * @param id the rating's
 * @param due the last day to answer
 * @param dueProvisional whether the due date rests on a year whose calendar is not published yet
 * @param overdue whether the last day passed before it was answered
 */
record FollowUp(
        UUID id,
        String service,
        String department,
        LocalDate due,
        boolean dueProvisional,
        boolean open,
        boolean overdue) {}
