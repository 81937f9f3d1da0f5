package io.yici.publicity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a case that is public.
 *
 * @param number by which they find the answer; not to be guessed
 * @param contact how to reach them; null where they did not say
 * @param answer what the clerk said; null until one did
 */
public record PublicObjection(
        UUID id,
        UUID publication,
        UUID dossier,
        String number,
        String service,
        int serviceVersion,
        String reason,
        @Nullable String contact,
        Instant filedAt,
        State state,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** What became of an objection. */
    public enum State {
        OPEN,
        UPHELD,
        NOT_UPHELD,
        /** The case was withdrawn or decided otherwise: there is nothing left to object to. */
        LAPSED
    }

    @Override
    public String toString() {
        return "PublicObjection[" + id + " " + state + "]";
    }
}
