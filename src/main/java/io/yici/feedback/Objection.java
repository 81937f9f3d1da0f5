package io.yici.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said against a department's record, for the department to answer (Zhejiang regulation, article 7).
 *
 * @param requirement the service's name for the record
 * @param service id of the service the case is of
 * @param fields names of the fields that are said to be wrong; empty where it is the record as a whole
 * @param reason in the applicant's words; null where a comparison of registers raised it
 * @param document the proof handed in with it; null when there is none
 * @param due the last day to answer
 * @param dueProvisional whether the due date rests on a year whose calendar is not published yet
 * @param answer what the department said; null until it did
 */
record Objection(
        UUID id,
        UUID dossier,
        String requirement,
        String service,
        String department,
        String resource,
        Origin origin,
        List<String> fields,
        @Nullable String reason,
        @Nullable UUID document,
        Instant raisedAt,
        LocalDate due,
        boolean dueProvisional,
        State state,
        @Nullable String answer,
        @Nullable UUID officer,
        @Nullable Instant answeredAt) {

    Objection {
        fields = List.copyOf(fields);
    }

    /** Who found the record wrong. */
    enum Origin {
        APPLICANT,
        /** Another register says otherwise. */
        COMPARISON
    }

    /** Where an objection stands. */
    enum State {
        OPEN,
        /** The department has corrected its record. */
        CORRECTED,
        /** The department has looked and its record stands. */
        UPHELD
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    @Override
    public String toString() {
        return "Objection[" + id + " " + resource + " " + state + "]";
    }
}
