package io.yici.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to leave the house: word of a letter, or a code.
 *
 * @param notice null where it is a code
 * @param attempts how often it has been tried, counting the one begun; tells two holders of the same entry apart
 */
record OutboxEntry(
        UUID id, UUID account, Channel channel, @Nullable UUID notice, int attempts, Instant createdAt) {

    /** What became of it. */
    enum State {
        WAITING,
        SENT,
        /** Tried too often. */
        GIVEN_UP,
        /** No longer wanted: the address was changed or removed, or the code is too old. */
        DROPPED
    }

    boolean isCode() {
        return notice == null;
    }

    @Override
    public String toString() {
        return "OutboxEntry[" + id + "]";
    }
}
