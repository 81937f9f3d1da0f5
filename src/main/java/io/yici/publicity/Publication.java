package io.yici.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A case that is made public, or was.
 *
 * @param activity id of the step in the diagram
 * @param until the last day
 * @param endsAt when that day is over
 * @param facts what is shown, masked, by the key of its text; nothing once it is over
 */
record Publication(
        UUID id,
        UUID dossier,
        String activity,
        String service,
        int serviceVersion,
        Instant publishedAt,
        LocalDate until,
        Instant endsAt,
        State state,
        Map<String, String> facts) {

    Publication {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Where a publicity period stands. */
    enum State {
        RUNNING,
        /** Its days are over. */
        ENDED,
        /** The case was closed before. */
        CLOSED
    }

    /** Whether it is shown, and may be objected to; a day that is over counts whether or not anybody has noticed yet. */
    boolean isRunning(Instant now) {
        return state == State.RUNNING && now.isBefore(endsAt);
    }

    @Override
    public String toString() {
        return "Publication[" + id + " " + state + "]";
    }
}
