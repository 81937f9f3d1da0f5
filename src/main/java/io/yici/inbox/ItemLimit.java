package io.yici.inbox;

import io.yici.calendar.TimeLimit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an item's due date is counted from.
 *
 * @param received the day the step was reached
 * @param limit the step's own; null where it has none but its case's
 */
record ItemLimit(
        String item,
        String kind,
        LocalDate received,
        @Nullable TimeLimit limit) {}
