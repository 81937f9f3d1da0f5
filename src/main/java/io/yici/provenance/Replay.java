package io.yici.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Whether what was decided of a closed case comes out the same when it is decided again from what is kept.
 *
 * @param differing decisions, and rows of their tables, that came out otherwise, such as {@code eligibility.tooFewMonths}
 * @param decisions how many were made again
 */
public record Replay(UUID dossier, Instant closedAt, Result result, List<String> differing, int decisions, Instant at) {

    public Replay {
        differing = List.copyOf(differing);
    }

    /** How it came out. */
    public enum Result {
        /** The same rows of the same version gave the same results. */
        SAME,
        /** Something came out otherwise, or what was kept is not what was written. */
        DIFFERS,
        /** The data were erased as the law wants it. */
        ERASED,
        /** It could not be tried; it will be again. */
        FAILED,
        /** No rules were asked, as when an application was withdrawn. */
        NONE;

        /** The stable name in messages and answers. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
