package io.yici.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the log is, for everybody to see.
 *
 * @param size entries that the log has signed for
 * @param signedAt when; null before the first
 * @param cosignedSize entries that enough witnesses signed for, too
 * @param quorum how many witnesses that takes; 0 where there is none: the log is its own witness
 * @param check how far the check of the tables has come; null before the first
 */
public record LogStatus(
        long size,
        @Nullable Instant signedAt,
        long cosignedSize,
        int quorum,
        List<Witness> witnesses,
        List<Alarm> alarms,
        @Nullable Check check) {

    public LogStatus {
        witnesses = List.copyOf(witnesses);
        alarms = List.copyOf(alarms);
    }

    /**
     * A witness.
     *
     * @param cosignedAt when it last did, by its own clock; null where it never did
     * @param problem key of what is wrong; null where nothing is
     */
    public record Witness(
            String name,
            long size,
            @Nullable Instant cosignedAt,
            @Nullable String problem) {}

    /**
     * Something that nobody may pass over.
     *
     * @param kind {@code fork}, {@code rollback}, {@code clock}, {@code signature}, {@code refused} or {@code entry}
     * @param subject a witness's name, or the place of an entry
     */
    public record Alarm(String kind, String subject, Instant firstAt, Instant lastAt) {}

    /**
     * The check of the tables against the tree.
     *
     * @param next entries compared so far
     * @param size of how many
     * @param finishedAt when the last whole check ended; null before that
     * @param problem key of what is wrong, {@code entry}, {@code surplus}, {@code tree} or {@code checkpoint}; null where nothing is
     * @param firstBad place of the first entry that is not as it was logged; null where all are, or none can be named
     */
    public record Check(
            long next,
            long size,
            @Nullable Instant finishedAt,
            @Nullable String problem,
            @Nullable Long firstBad) {}
}
