package io.yici.studio;

import io.yici.cases.Relocated.Place;
import io.yici.cases.RelocationHindrance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that is to go over to another version, and what came of it.
 *
 * @param hindrance why it stays where it is; null for others
 * @param subject the step the hindrance is about, or empty
 * @param places where it stood and stands; none before it was moved
 * @param movedAt when it was moved, or found that it stays; null before
 * @param returnedAt the same of the way back
 */
public record MovedCase(
        UUID dossier,
        String number,
        State state,
        @Nullable RelocationHindrance hindrance,
        String subject,
        List<Place> places,
        @Nullable Instant movedAt,
        @Nullable Instant returnedAt) {

    public MovedCase {
        places = List.copyOf(places);
    }

    /** What came of a case. */
    public enum State {
        WAITING,
        MOVED,
        /** It stays on the old version. */
        LEFT,
        /** It is to go back. */
        RETURNING,
        RETURNED,
        /** It was to go back, and stays on the new version. */
        KEPT
    }
}
