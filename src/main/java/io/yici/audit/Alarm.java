package io.yici.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a look at data that somebody should look into.
 *
 * @param rule key of what was noticed
 * @param account of staff; null where it is nobody's
 * @param dossier the case, where there is one
 * @param evidence names and numbers that show it, never values
 * @param times how often on that day
 */
record Alarm(
        UUID id,
        String rule,
        @Nullable UUID account,
        @Nullable UUID dossier,
        String evidence,
        int times,
        Instant firstAt,
        Instant lastAt,
        State state,
        @Nullable UUID handledBy,
        @Nullable Instant handledAt) {

    enum State {
        OPEN,
        ACKNOWLEDGED,
        CLOSED
    }
}
