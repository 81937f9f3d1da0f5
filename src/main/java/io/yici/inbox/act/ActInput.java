package io.yici.inbox.act;

import io.yici.calendar.SuspensionGround;
import io.yici.calendar.TimeLimit;
import io.yici.cases.Supplement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk entered for an act; what the act does not ask is empty.
 *
 * @param ground null where no clock is stopped
 * @param days 0 where no length is asked
 */
record ActInput(
        String reason,
        List<Supplement.Item> items,
        int days,
        @Nullable SuspensionGround ground,
        String agency,
        String group) {

    ActInput {
        items = List.copyOf(items);
    }

    TimeLimit workingDays() {
        return TimeLimit.workingDays(days);
    }
}
