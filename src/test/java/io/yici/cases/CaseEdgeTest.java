package io.yici.cases;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Golden;
import io.yici.testing.Texts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The state machine of the law. */
class CaseEdgeTest {

    @Test
    void everyStatusIsReachedFromADraft() {
        Set<CaseStatus> reached = EnumSet.of(CaseStatus.DRAFT);
        int before;
        do {
            before = reached.size();
            CaseEdge.ALL.stream()
                    .filter(edge -> reached.contains(edge.from()))
                    .map(CaseEdge::to)
                    .collect(toCollection(() -> EnumSet.noneOf(CaseStatus.class)))
                    .forEach(reached::add);
        } while (reached.size() > before);
        assertThat(reached).containsExactlyInAnyOrder(CaseStatus.values());
    }

    @Test
    void noWayLeadsOutOfAnEndButTheRevocationOfAGrant() {
        assertThat(CaseEdge.ALL)
                .filteredOn(edge -> edge.from().isClosed())
                .containsExactly(
                        new CaseEdge(CaseStatus.GRANTED, CaseAct.REVOKE_DECISION, CaseStatus.DECISION_REVOKED));
    }

    @Test
    void anApplicantMayWithdrawUntilTheDecision() {
        assertThat(Arrays.stream(CaseStatus.values()).filter(status -> !status.isClosed()))
                .allMatch(status -> status.mayBecome(CaseStatus.WITHDRAWN));
    }

    @Test
    void nothingIsRefusedBeforeSomebodyHasLooked() {
        assertThat(CaseStatus.SUBMITTED.mayBecome(CaseStatus.REFUSED)).isFalse();
        assertThat(CaseStatus.PRE_REVIEW.mayBecome(CaseStatus.REFUSED)).isFalse();
    }

    @Test
    void everyWayNamesItsRuleInBothLanguages() throws Exception {
        Map<String, String> chinese = new HashMap<>();
        Map<String, String> english = new HashMap<>();
        for (Texts texts : Texts.ofFolder(Path.of("templates/messages")).values()) {
            chinese.putAll(texts.chinese());
            english.putAll(texts.english());
        }
        StringBuilder states = new StringBuilder("""
                # The way of a case

                Generated from `CaseEdge`. No case goes another way. Every way names who goes it and the rule it rests on.

                ```mermaid
                stateDiagram-v2
                """);
        CaseEdge.ALL.forEach(edge -> states.append("    %s --> %s: %s%n"
                .formatted(edge.from(), edge.to(), edge.act().key())));
        states.append("```\n\n| status | 中文 | English |\n|---|---|---|\n");
        for (CaseStatus status : CaseStatus.values()) {
            String key = "cases.status." + status.name().toLowerCase(Locale.ROOT);
            states.append("| `%s` | %s | %s |%n".formatted(status, text(chinese, key), text(english, key)));
        }
        states.append("\n| act | by | rule | from | to |\n|---|---|---|---|---|\n");
        for (CaseAct act : CaseAct.values()) {
            String rule = "cases.rule." + act.rule();
            assertThat(text(chinese, rule)).isNotBlank();
            states.append("| `%s` | %s | %s | %s | %s |%n"
                    .formatted(
                            act.key(),
                            act.actor().name().toLowerCase(Locale.ROOT),
                            text(english, rule),
                            ends(act, true),
                            ends(act, false)));
        }
        Golden.assertReference("case-states.md", states.toString());
    }

    private static String ends(CaseAct act, boolean from) {
        return CaseEdge.ALL.stream()
                .filter(edge -> edge.act() == act)
                .map(edge -> from ? edge.from() : edge.to())
                .collect(toCollection(TreeSet::new))
                .stream()
                .map(status -> "`" + status + "`")
                .collect(joining(" "));
    }

    private static String text(Map<String, String> texts, String key) {
        assertThat(texts).containsKey(key);
        return texts.getOrDefault(key, "");
    }
}
