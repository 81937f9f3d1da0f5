package io.yici.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal that was asked for, and how far it is.
 *
 * @param files hash of all files of the folder, scenarios too, and of the registers and the calendar it was rehearsed with
 * @param story what is tried out; null where the folder's scenarios are played
 * @param played how many scenarios were played
 * @param total how many there are; 0 while that is not known
 * @param passed whether it is over and all came as it should
 * @param seenAt when it last gave a sign
 */
public record RehearsalRun(
        UUID id,
        String service,
        Kind kind,
        String files,
        @Nullable String story,
        State state,
        int played,
        int total,
        boolean passed,
        UUID askedBy,
        Instant askedAt,
        Instant seenAt,
        @Nullable Instant endedAt) {

    /** Longer than a rehearsal takes to open on a busy machine, and than those before it may take. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    /** What is rehearsed. */
    public enum Kind {
        /** All scenarios of a folder. */
        FOLDER,
        /** A story that is being made. */
        TRIAL
    }

    /** How far it is. */
    public enum State {
        WAITING,
        OPENING,
        PLAYING,
        DONE,
        /** By a designer. */
        STOPPED,
        /** It could not be carried out. */
        FAILED
    }

    /** Whether it goes on; one of which nothing was seen for long does not, since its node has stopped. */
    public boolean isUnderWay(Instant now) {
        return (state == State.WAITING || state == State.OPENING || state == State.PLAYING)
                && seenAt.plus(SILENCE).isAfter(now);
    }
}
