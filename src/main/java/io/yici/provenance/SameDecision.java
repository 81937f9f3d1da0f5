package io.yici.provenance;

import io.yici.decision.CaseDecision;
import io.yici.engine.DecisionResult;
import io.yici.engine.feel.FeelJson;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what is kept of a decision with what the rules say now; with how many digits a number is written does not count. */
final class SameDecision {

    private SameDecision() {}

    /** Names of what differs: the decision, with a row where it is the row's. */
    static Set<String> differences(CaseDecision kept, DecisionResult now) {
        Set<String> differing = new TreeSet<>();
        if (!kept.definition().equals(now.definition()) || !kept.outcome().equals(outcome(now))) {
            differing.add(kept.decision());
        }
        now.parameters().forEach((name, value) -> {
            if (!plain(value).equals(plain(kept.inputs().get(name)))) {
                differing.add(kept.decision() + "." + name);
            }
        });
        Map<String, Object> before = new HashMap<>();
        kept.findings().forEach(finding -> before.put(String.valueOf(finding.rule()), plain(finding.outputs())));
        Map<String, Object> after = new HashMap<>();
        now.rows().forEach(row -> after.put(String.valueOf(row.rule()), plain(row.outputs())));
        Set<String> rows = new TreeSet<>(before.keySet());
        rows.addAll(after.keySet());
        rows.stream()
                .filter(row -> !Objects.equals(before.get(row), after.get(row)))
                .forEach(row -> differing.add(kept.decision() + "." + row));
        if (!told(kept)) {
            differing.add(kept.decision());
        }
        return differing;
    }

    /** What is told of a finding beside its outputs is what its outputs say. */
    private static boolean told(CaseDecision kept) {
        return kept.findings().stream()
                .allMatch(finding -> finding.outcome()
                                .equals(String.valueOf(finding.outputs().get("outcome")))
                        && Objects.equals(
                                finding.reason(), text(finding.outputs().get("reason")))
                        && Objects.equals(
                                finding.record(), text(finding.outputs().get("record"))));
    }

    /** As the step that decides says it: a refusal when any row refuses, and when none says anything. */
    private static String outcome(DecisionResult now) {
        List<String> outcomes = now.rows().stream()
                .map(row -> String.valueOf(row.outputs().get("outcome")))
                .toList();
        return outcomes.isEmpty() || outcomes.contains(CaseDecision.REFUSE) ? CaseDecision.REFUSE : outcomes.get(0);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Object plain(@Nullable Object value) {
        return unscaled(FeelJson.write(value));
    }

    private static Object unscaled(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new HashMap<>();
            map.forEach((name, inner) -> plain.put(String.valueOf(name), unscaled(inner)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SameDecision::unscaled).toList();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value == null ? List.of("null") : value;
    }
}
