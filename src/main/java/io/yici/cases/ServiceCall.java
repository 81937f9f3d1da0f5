package io.yici.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a step of a case starts a case of another service for the same applicant.
 *
 * @param parent the case whose diagram has the step
 * @param activity the step
 * @param version of the called service, as it was when the calling one was published
 * @param awaits whether the case waits there for the other's decision
 * @param child the case that was started; null until it is
 */
public record ServiceCall(
        UUID parent,
        String activity,
        String service,
        int version,
        boolean awaits,
        State state,
        @Nullable UUID child,
        Instant askedAt) {

    /** How far it is. */
    public enum State {
        /** The case is to be started. */
        ASKED,
        /** The case runs. */
        CALLED,
        /** It has its outcome, or was not started since its caller ended before. */
        ENDED
    }

    @Override
    public String toString() {
        return "ServiceCall[" + parent + " " + activity + " " + state + "]";
    }
}
