package io.yici.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks, or complains of, about one look at their data.
 *
 * @param entry id of the look in the log
 * @param place of the look in the log
 * @param words what was asked
 * @param answer null while there is none
 */
record Question(
        UUID id,
        UUID account,
        UUID entry,
        long place,
        boolean complaint,
        String words,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    @Override
    public String toString() {
        return "Question[" + id + "]";
    }
}
