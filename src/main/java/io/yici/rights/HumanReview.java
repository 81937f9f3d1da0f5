package io.yici.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked for a person to look at a decision that rules took (Personal Information Protection Law, article 24).
 *
 * @param due last day for the answer
 * @param outcome null until it is answered
 */
record HumanReview(
        UUID id,
        UUID dossier,
        State state,
        Instant askedAt,
        LocalDate due,
        boolean dueProvisional,
        @Nullable Outcome outcome,
        @Nullable Instant answeredAt) {

    /** Where it stands. */
    enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    /** What the person found. */
    enum Outcome {
        STANDS,
        CHANGED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
