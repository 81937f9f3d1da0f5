package io.yici.exchange.connector;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a question to a register. */
public sealed interface RegisterAnswer {

    /** The id of the question. */
    UUID requestId();

    /**
     * The register holds records.
     *
     * @param rows values as the register wrote them, by field, with fields that nobody asked for still among them; see {@link RecordReader}
     * @param version the register's version; null when it gives none
     * @param updatedAt when the register's data were last brought up to date; null when it does not say
     */
    record Rows(
            UUID requestId,
            List<Map<String, @Nullable String>> rows,
            @Nullable String version,
            @Nullable Instant updatedAt)
            implements RegisterAnswer {

        public Rows {
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                    .toList();
        }

        /** The answer without the records. */
        @Override
        public String toString() {
            return requestId + " " + rows.size() + " rows, version " + version;
        }
    }

    /** The register answers that it holds nothing of this key: an answer, not a failure. */
    record NoSuchRecord(
            UUID requestId,
            @Nullable String version,
            @Nullable Instant updatedAt) implements RegisterAnswer {}

    /**
     * The department will not answer this question, however often it is asked.
     *
     * @param code the department's own code
     */
    record Refused(UUID requestId, String code) implements RegisterAnswer {}

    /**
     * The department could not be had this time.
     *
     * @param detail a short stable word, never the department's own text
     */
    record Unavailable(UUID requestId, FailureKind kind, String detail) implements RegisterAnswer {}
}
