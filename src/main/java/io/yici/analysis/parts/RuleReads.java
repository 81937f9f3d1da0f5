package io.yici.analysis.parts;

import io.yici.catalogue.ServiceDefinition;
import io.yici.engine.expression.FeelText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of a service's decisions read, through the decisions they rest on. */
public final class RuleReads {

    private final Map<String, RuleTable> byId = new HashMap<>();
    private final Map<String, RuleTable> byOutput = new HashMap<>();

    private RuleReads(List<RuleTable> tables) {
        for (RuleTable table : tables) {
            byId.put(table.id(), table);
            table.outputs().forEach(output -> byOutput.putIfAbsent(output.expression(), table));
        }
    }

    /** Of all decisions of a service. */
    public static RuleReads of(ServiceDefinition service) {
        return new RuleReads(RuleTable.of(service));
    }

    static RuleReads of(List<RuleTable> tables) {
        return new RuleReads(tables);
    }

    public Optional<RuleTable> table(String decision) {
        return Optional.ofNullable(byId.get(decision));
    }

    /**
     * The paths of facts that a row looks at or gives on, such as {@code [account, monthsPaid]}; nothing where the decision has no such row.
     *
     * @param row id of the row; null for a decision that is no table
     */
    public Set<List<String>> of(String decision, @Nullable String row) {
        Set<List<String>> facts = new LinkedHashSet<>();
        RuleTable table = byId.get(decision);
        if (table != null) {
            resolve(own(table, row), new HashSet<>(Set.of(decision)), facts);
        }
        return facts;
    }

    /** A name that another decision gives stands for what that one reads. */
    private void resolve(Set<List<String>> paths, Set<String> seen, Set<List<String>> facts) {
        for (List<String> path : paths) {
            RuleTable other = byId.getOrDefault(path.get(0), byOutput.get(path.get(0)));
            if (other == null) {
                facts.add(path);
            } else if (seen.add(other.id())) {
                resolve(own(other, null), seen, facts);
            }
        }
    }

    /** @param row null for all rows */
    private static Set<List<String>> own(RuleTable table, @Nullable String row) {
        Set<List<String>> paths = new LinkedHashSet<>();
        if (table.expression() != null) {
            paths.addAll(FeelText.expression(table.expression()).reads());
        }
        table.rows().stream()
                .filter(one -> row == null || one.id().equals(row))
                .forEach(one -> read(table, one, paths));
        return paths;
    }

    private static void read(RuleTable table, RuleTable.Row row, Set<List<String>> paths) {
        for (int i = 0; i < row.conditions().size(); i++) {
            String condition = row.conditions().get(i);
            if (!condition.isEmpty()) {
                paths.addAll(expression(table.inputs().get(i).expression()));
                paths.addAll(FeelText.unaryTests(condition).reads());
            }
        }
        row.results().forEach(result -> paths.addAll(expression(result)));
    }

    private static Set<List<String>> expression(String text) {
        return text.isEmpty() ? Set.of() : FeelText.expression(text).reads();
    }
}
