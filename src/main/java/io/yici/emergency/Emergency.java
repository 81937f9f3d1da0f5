package io.yici.emergency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of staff asks to look at a case's records in an emergency.
 *
 * @param ground key of the law that allows it, one of {@link Ground}
 * @param decidedBy who agreed or not; another person
 */
record Emergency(
        UUID id,
        UUID dossier,
        UUID clerk,
        String ground,
        State state,
        Instant askedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        int looks) {

    enum State {
        ASKED,
        APPROVED,
        REFUSED
    }

    /** Whether a second person may still agree. */
    boolean isWaiting(Instant now, EmergencySettings settings) {
        return state == State.ASKED && now.isBefore(askedAt.plus(settings.approveWithin()));
    }

    /** Whether the clerk may look. */
    boolean isOpen(Instant now, EmergencySettings settings) {
        Instant since = decidedAt;
        return state == State.APPROVED && since != null && now.isBefore(since.plus(settings.openFor()));
    }

    /** Where it stands, as a key: asked, lapsed, open, over or refused. */
    String standing(Instant now, EmergencySettings settings) {
        return switch (state) {
            case ASKED -> isWaiting(now, settings) ? "asked" : "lapsed";
            case APPROVED -> isOpen(now, settings) ? "open" : "over";
            case REFUSED -> "refused";
        };
    }
}
