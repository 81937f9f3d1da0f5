package io.yici.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision said.
 *
 * @param decision id of the decision
 * @param definition id of the deployed decision definition, naming its version
 * @param rows one for each matched row; a single one without rule id for a literal expression
 * @param parameters what the tables it required said, by output name
 */
public record DecisionResult(
        String decision, String definition, List<Row> rows, Map<String, @Nullable Object> parameters) {

    public DecisionResult {
        rows = List.copyOf(rows);
    }

    /**
     * A matched row.
     *
     * @param rule id of the row; null for a literal expression
     * @param outputs by output name; values may be null
     */
    public record Row(@Nullable String rule, Map<String, @Nullable Object> outputs) {}
}
