package io.yici.studio;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the running cases of a version of a service go over to another.
 *
 * @param steps step of the new version by step of the old one
 * @param stepsBack the way back
 * @param reason why, in the proposer's words
 * @param decidedBy who agreed, declined or took it back; null while it is open
 * @param answer what the second person said, or null
 * @param backBy who ordered the cases back; null while they go over
 */
public record VersionMove(
        UUID id,
        String service,
        int from,
        int to,
        Map<String, String> steps,
        Map<String, String> stepsBack,
        String reason,
        UUID proposedBy,
        Instant proposedAt,
        State state,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable UUID backBy,
        @Nullable Instant backAt) {

    public VersionMove {
        steps = Map.copyOf(steps);
        stepsBack = Map.copyOf(stepsBack);
    }

    /** How far it is. */
    public enum State {
        OPEN,
        DECLINED,
        /** Taken back by who made it. */
        WITHDRAWN,
        RUNNING,
        /** By a designer, until one lets it go on. */
        STOPPED,
        DONE
    }

    /** Whether the cases go back. */
    public boolean isBack() {
        return backBy != null;
    }

    /** Whether it was agreed to. */
    public boolean isAgreed() {
        return state == State.RUNNING || state == State.STOPPED || state == State.DONE;
    }
}
