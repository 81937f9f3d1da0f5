package io.yici.retention;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases that were kept as long as their services ask, to be destroyed together.
 *
 * @param proposedBy account of who drew it up
 * @param decidedBy account of who approved or refused it; never who drew it up
 * @param cases how many are on it
 * @param destroyed how many are destroyed so far
 */
record DestructionList(
        UUID id,
        State state,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        int cases,
        int destroyed) {

    /** Where a list stands. */
    enum State {
        PROPOSED,
        REFUSED,
        /** Being carried out. */
        APPROVED,
        DONE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A case on a list.
     *
     * @param kept why it was taken off the list; null where it was not
     */
    record Item(
            UUID dossier,
            UUID account,
            String caseNumber,
            String service,
            Instant closedAt,
            @Nullable Instant destroyedAt,
            @Nullable Keeping kept) {}

    /** Why a case is kept although its time is over. */
    enum Keeping {
        /** A recheck, a review or a lawsuit is going on. */
        DISPUTE,
        /** An inspection or an audit needs it. */
        AUDIT,
        /** It belongs into the archives for good. */
        ARCHIVE;

        /** @throws ListNotFound if there is no such reason, which no page of ours offers */
        static Keeping of(String key) {
            return Arrays.stream(values())
                    .filter(keeping -> keeping.key().equals(key))
                    .findFirst()
                    .orElseThrow(ListNotFound::new);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
