package io.yici.provenance;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.decision.CaseDecision;
import io.yici.decision.Review;
import io.yici.exchange.RecordRequest;
import io.yici.ledger.LoggedEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whence what was decided of a case comes.
 *
 * @param version the one the case is on
 * @param rulings what tables said, the first asked in front
 * @param reviews what clerks decided, the first in front
 * @param responses what departments gave for the records that rules read, by the service's name for the record
 */
public record Provenance(
        CaseFile file,
        CaseVersion version,
        List<Ruling> rulings,
        List<Review> reviews,
        Map<String, Response> responses) {

    public Provenance {
        rulings = List.copyOf(rulings);
        reviews = List.copyOf(reviews);
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
    }

    /** The version of the service by which something was decided from the record; the case's own where nothing was. */
    CaseVersion read(String requirement) {
        return rulings.stream()
                .map(Ruling::by)
                .filter(by -> by.item().requirement(requirement).isPresent())
                .findFirst()
                .orElse(version);
    }

    /**
     * What a table said.
     *
     * @param by the version of the service that decided
     * @param name what people call the table
     * @param version the table's, as it was deployed; empty where its id tells none
     */
    public record Ruling(CaseDecision decision, CaseVersion by, String name, String version, List<FiredRow> rows) {

        public Ruling {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row that fired.
     *
     * @param note what its author wrote beside it
     */
    public record FiredRow(CaseDecision.Finding finding, String note, List<ReadFact> reads) {

        public FiredRow {
            reads = List.copyOf(reads);
        }

        /** The row's id; the decision's own word where it is no table. */
        String id() {
            String rule = finding.rule();
            return rule == null ? "expression" : rule;
        }
    }

    /** What a department gave, and the entries of the log about it. */
    public record Response(RecordRequest request, List<Logged> entries) {

        public Response {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry of the log.
     *
     * @param place in the log; null while it has none
     * @param accessor who asked
     */
    public record Logged(LoggedEntry entry, @Nullable Long place, Accessor accessor) {}

    /** Who asked for data. */
    public enum Accessor {
        APPLICANT,
        STAFF,
        SYSTEM
    }
}
