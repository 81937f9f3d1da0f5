package io.yici.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant said against a record, or the proof handed in instead of one, and what a clerk found of it.
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

    /** What the applicant did. */
    public enum Kind {
        /** Said that the record is wrong. */
        DISPUTED,
        /** Handed in a proof instead of a record that could not be had. */
        REPLACED
    }

    /** What a clerk found. */
    public enum Finding {
        /** The applicant's material prevails (Zhejiang regulation, article 7): rules do not see the record. */
        MATERIAL_PREVAILS,
        /** The record stands. */
        RECORD_STANDS
    }

    @Override
    public String toString() {
        return "Dispute[" + requirement + " " + kind + " " + finding + "]";
    }
}
