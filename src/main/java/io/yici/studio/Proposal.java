package io.yici.studio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wants a folder published, just as it was then.
 *
 * @param hash of the folder
 * @param rehearsed hash of all that was rehearsed, as {@link Rehearsals#files} has it; null where nothing had to be
 * @param restores the number of the version that is gone back to; null where the folder is newer than what runs
 * @param reason why, in the proposer's words
 * @param decidedBy who agreed, declined or took it back; null while it is open
 * @param answer what the second person said, or null
 * @param version the number it was published as, or null
 */
public record Proposal(
        UUID id,
        String service,
        String hash,
        @Nullable String rehearsed,
        @Nullable Integer restores,
        String reason,
        UUID proposedBy,
        Instant proposedAt,
        State state,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable Integer version) {

    /** How far it is. */
    public enum State {
        OPEN,
        APPROVED,
        DECLINED,
        /** Taken back by who made it, or replaced by a later one. */
        WITHDRAWN
    }
}
