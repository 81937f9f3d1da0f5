package io.yici.engine;

import io.yici.engine.spi.CaseWatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision said.
 *
 * @param decision id of the decision
 * @param definition id of the deployed decision definition, naming its version
 * @param rows one for each matched row; a single one without rule id for a literal expression
 * @param parameters what the tables it required said, by output name
 * @param matched the rows that matched, those of required tables too
 */
public record DecisionResult(
        String decision,
        String definition,
        List<Row> rows,
        Map<String, @Nullable Object> parameters,
        Set<CaseWatch.MatchedRow> matched) {

    public DecisionResult {
        rows = List.copyOf(rows);
        matched = Set.copyOf(matched);
    }

    /**
     * A matched row.
     *
     * @param rule id of the row; null for a literal expression
     * @param outputs by output name; values may be null
     */
    public record Row(@Nullable String rule, Map<String, @Nullable Object> outputs) {}
}
