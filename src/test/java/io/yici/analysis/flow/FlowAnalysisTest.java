package io.yici.analysis.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.flow.FlowReport.Flaw;
import io.yici.analysis.flow.FlowReport.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diagrams as text: {@code and1 > a > and2}; what a step is, its id begins with. Anything that begins with "visit" is a visit. */
class FlowAnalysisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start > and1 > a > and2 > end, and1 > b > and2                             | ",
                "start > xor1 > a > xor2 > end, xor1 > b > xor2                             | ",
                "start > xor1 > a > and2 > end, xor1 > b > and2                             | STUCK DEAD",
                "start > and1 > a > xor2 > end, and1 > b > xor2                             | UNSAFE ENDS_TWICE",
                "start > and1 > a > xor2 > t > end, and1 > b > xor2                         | UNSAFE ENDS_TWICE",
                "start > and1 > a > and2 > end, b > and2                                    | STUCK DEAD",
                "start > and1 > a > and2 > end, and1 > b > end2                             | ",
                "start > or1 > a > or2 > end, or1 > b > or2                                 | NO_WAY_OUT",
                "start > or1 > a > and2 > end, or1 > b > and2                               | STUCK NO_WAY_OUT",
                "start > xor1 > a > xor2 > xor1, xor2 > end                                 | ",
                "start > xor1 > a > xor2 > xor1                                             | ENDLESS",
                "start > a > b > end, a > c > end                                           | ENDS_TWICE",
                "start > a > end, c > end2                                                  | DEAD",
                "start > and1 > a > kill, and1 > b > end                                    | ",
                "start > and1 > a > and2 > end, and1 > xor3 > b > and2, xor3 > c > end2     | STUCK",
                "start > and1 > a > and2 > end, and1 > b > and2, a > b                      | UNSAFE STUCK"
            })
    void isSoundOrNot(String text, String flaws) {
        FlowReport report = analyse(text);
        Set<String> expected = flaws == null ? Set.of() : Set.of(flaws.split(" ", -1));
        assertThat(report.problems().stream()
                        .map(problem -> problem.flaw().name())
                        .collect(Collectors.toSet()))
                .as(report.toString())
                .isEqualTo(expected);
        assertThat(report.sound()).isEqualTo(expected.isEmpty());
    }

    @Test
    void theWayToAProblemIsTold() {
        Problem stuck = analyse("start > xor1 > a > and2 > end, xor1 > b > and2")
                .problems()
                .get(0);
        assertThat(stuck.flaw()).isEqualTo(Flaw.STUCK);
        assertThat(stuck.elements()).containsExactly("and2");
        assertThat(stuck.trace()).containsExactly("start", "xor1", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start > a > end                                                              | 0 | 0",
                "start > visit1 > end                                                         | 1 | 1",
                "start > xor1 > visit1 > xor2 > visit2 > end, xor1 > a > xor2                 | 1 | 2",
                "start > and1 > visit1 > and2 > end, and1 > visit2 > and2, and1 > a > and2    | 2 | 2",
                "start > or1 > visit1 > or2 > end, or1 > visit2 > or2, or1 > visit3 > or2     | 1 | 3",
                "start > xor1 > visit1 > xor2 > xor1, xor2 > end                              | 1 | ",
                "start > xor1 > a > xor2 > xor1, xor2 > visit1 > end                          | 1 | 1",
                "start > and1 > visit1 > end, and1 > a > kill                                 | 0 | 1"
            })
    void visitsAreCountedOverAllWays(String text, int min, Integer max) {
        FlowReport.VisitRange visits = analyse(text).visits();
        assertThat(visits.min()).isEqualTo(min);
        assertThat(visits.max()).isEqualTo(max);
        assertThat(visits.unbounded()).isEqualTo(max == null);
        if (max != null) {
            assertThat(visits.witness().stream().filter(id -> id.startsWith("visit")))
                    .as("told up to where the last one begins")
                    .hasSizeGreaterThanOrEqualTo(max == 0 ? 0 : max - visitsAtOnce(text));
        } else {
            assertThat(visits.loop()).contains("visit1");
        }
    }

    private static int visitsAtOnce(String text) {
        return text.contains("and1") || text.contains("or1") ? 3 : 1;
    }

    @Test
    void whatWasNotLookedAtIsNotProven() {
        FlowReport report = FlowAnalysis.of(Branches.of(10, 1), node -> false, Limits.USUAL.withStates(100));
        assertThat(report.proven()).isFalse();
        assertThat(report.sound()).isNull();
        assertThat(report.visits().max()).isNull();
    }

    @Test
    void oppositeConditionsLeaveNoGap() {
        assertThat(Conditions.oneHolds(List.of("${ok}", "${!ok}"))).isTrue();
        assertThat(Conditions.oneHolds(List.of("${ not  ok }", "${ok}"))).isTrue();
        assertThat(Conditions.oneHolds(List.of("${a == 'x y'}", "${a != 'x y'}")))
                .isTrue();
        assertThat(Conditions.oneHolds(List.of("${a >= 3}", "${a < 3}"))).isTrue();
        assertThat(Conditions.oneHolds(List.of("${a}", "${b}"))).isFalse();
        assertThat(Conditions.oneHolds(List.of("${a > 3}", "${a < 3}"))).isFalse();
        assertThat(Conditions.oneHolds(List.of("${a == 'xy'}", "${a != 'x y'}")))
                .isFalse();
    }

    static FlowReport analyse(String text) {
        return FlowAnalysis.of(process(text), node -> node.getId().startsWith("visit"), Limits.USUAL);
    }

    private static Process process(String text) {
        Set<String> nodes = new LinkedHashSet<>();
        StringBuilder flows = new StringBuilder();
        int number = 0;
        for (String part : text.split(",", -1)) {
            String[] ids = part.trim().split(" > ", -1);
            nodes.addAll(Arrays.asList(ids));
            for (int i = 0; i + 1 < ids.length; i++) {
                String condition = ids[i].startsWith("or") && !ids[i + 1].startsWith("end")
                        ? "<conditionExpression>${x" + number + "}</conditionExpression>"
                        : "";
                flows.append("<sequenceFlow id=\"f%d\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>"
                        .formatted(number++, ids[i], ids[i + 1], ids[i].equals("or2") ? "" : condition));
            }
        }
        String inside = nodes.stream().map(FlowAnalysisTest::node).collect(Collectors.joining());
        String bpmn = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\">"
                + "<process id=\"p\" isExecutable=\"true\">" + inside + flows + "</process></definitions>";
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)))
                .getModelElementById("p");
    }

    private static String node(String id) {
        String name = " id=\"" + id + "\"";
        if (id.equals("start")) {
            return "<startEvent" + name + "/>";
        } else if (id.startsWith("end")) {
            return "<endEvent" + name + "/>";
        } else if (id.equals("kill")) {
            return "<endEvent" + name + "><terminateEventDefinition/></endEvent>";
        } else if (id.startsWith("and")) {
            return "<parallelGateway" + name + "/>";
        } else if (id.startsWith("xor")) {
            return "<exclusiveGateway" + name + "/>";
        }
        return id.startsWith("or") ? "<inclusiveGateway" + name + "/>" : "<userTask" + name + "/>";
    }
}
