package io.yici.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table said of a case.
 *
 * @param decision id of the decision in the service's DMN file
 * @param definition the deployed decision definition, naming its version
 * @param outcome {@code grant}, {@code refuse}, or whatever the table's output {@code outcome} says; {@code refuse} when any row does
 * @param findings the rows that fired, in the table's order
 * @param inputs the facts the table read and the parameters in force, by name
 */
public record CaseDecision(
        UUID id,
        UUID dossier,
        String decision,
        String definition,
        String outcome,
        List<Finding> findings,
        Map<String, @Nullable Object> inputs,
        Instant decidedAt) {

    /** The outcome of a table that grants nothing. */
    public static final String REFUSE = "refuse";

    public CaseDecision {
        findings = List.copyOf(findings);
    }

    /**
     * A row that fired.
     *
     * @param rule the row's id
     * @param reason message key of the reason in the service's messages; null when the table gives none
     * @param record the requirement the row rests on; null when it rests on none alone
     * @param outputs all outputs by name
     */
    public record Finding(
            @Nullable String rule,
            String outcome,
            @Nullable String reason,
            @Nullable String record,
            Map<String, @Nullable Object> outputs) {}

    public boolean isRefusal() {
        return outcome.equals(REFUSE);
    }

    /** Ids of the rows that fired, joined by commas. */
    public String rules() {
        return findings.stream().map(Finding::rule).filter(Objects::nonNull).collect(Collectors.joining(","));
    }

    /** An output of the first row; null when there is none. */
    public @Nullable Object output(String name) {
        return findings.isEmpty() ? null : findings.get(0).outputs().get(name);
    }
}
