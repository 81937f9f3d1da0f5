package io.yici.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk must look at about a record, and what was found: mostly that the applicant said something against it, or handed in a proof instead.
 *
 * @param fields names of the fields that are said to be wrong; empty where it is the record as a whole
 * @param reason in the applicant's words; null where there is only a proof
 * @param document the proof handed in; null when there is none
 * @param finding null until a clerk has looked
 */
public record Dispute(
        UUID id,
        UUID dossier,
        String requirement,
        Kind kind,
        List<String> fields,
        @Nullable String reason,
        @Nullable UUID document,
        Instant raisedAt,
        @Nullable Finding finding) {

    public Dispute {
        fields = List.copyOf(fields);
    }

    /** Something about a record that nobody said and a clerk must look at. */
    static Dispute of(UUID dossier, String requirement, Kind kind, Instant now) {
        return new Dispute(UUID.randomUUID(), dossier, requirement, kind, List.of(), null, null, now, null);
    }

    /** A proof handed in for a record. */
    static Dispute replaced(UUID dossier, String requirement, UUID document, Instant now) {
        return new Dispute(
                UUID.randomUUID(), dossier, requirement, Kind.REPLACED, List.of(), null, document, now, null);
    }

    /** Whether the register says something else than the applicant confirmed, and no clerk has looked yet. */
    public boolean isOpenChange() {
        return kind == Kind.CHANGED && finding == null;
    }

    /** What the applicant did, or what came up. */
    public enum Kind {
        /** Said that the record is wrong. */
        DISPUTED,
        /** Handed in a proof instead of a record that could not be had. */
        REPLACED,
        /** Nothing: the department did not supply the record in time, or will not. */
        MISSING,
        /** Nothing: the register says something else than what the applicant confirmed. */
        CHANGED,
        /** Nothing: another register says otherwise, and the decision hangs on it. */
        DIFFERING,
        /** Nothing: the register wrote what its fields cannot hold. */
        UNREADABLE
    }

    /** What a clerk found. */
    public enum Finding {
        /**
         * The applicant's side prevails (Zhejiang regulation, article 7): rules do not see the record, or see what the applicant confirmed
         * before it changed.
         */
        MATERIAL_PREVAILS,
        /** The record stands. */
        RECORD_STANDS
    }

    @Override
    public String toString() {
        return "Dispute[" + requirement + " " + kind + " " + finding + "]";
    }
}
