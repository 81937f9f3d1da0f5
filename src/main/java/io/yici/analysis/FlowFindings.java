package io.yici.analysis;

import io.yici.analysis.flow.FlowAnalysis;
import io.yici.analysis.flow.FlowReport;
import io.yici.analysis.flow.FlowReport.Flaw;
import io.yici.analysis.flow.FlowReport.Problem;
import io.yici.analysis.flow.FlowReport.VisitRange;
import io.yici.analysis.flow.Limits;
import io.yici.catalogue.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/** What the reachable states of a process say against it. */
final class FlowFindings {

    private static final int MOST_TOLD = 24;

    private final String file;
    private final XmlLines lines;
    private final List<Finding> findings = new ArrayList<>();

    private FlowFindings(String file, XmlLines lines) {
        this.file = file;
        this.lines = lines;
    }

    /** All ways a process can go, whatever its data. */
    static FlowReport report(Process process, Limits limits) {
        return report(process, Map.of(), limits);
    }

    /** @param called how often the applicant comes for a service that a step calls, by the step */
    static FlowReport report(Process process, Map<String, VisitRange> called, Limits limits) {
        return FlowAnalysis.of(
                process,
                node -> isVisit(node) ? 1 : most(called.get(node.getId())),
                node -> isVisit(node) ? 1 : least(called.get(node.getId())),
                limits);
    }

    private static int most(@Nullable VisitRange range) {
        return range == null || range.max() == null ? 0 : range.max();
    }

    private static int least(@Nullable VisitRange range) {
        return range == null ? 0 : range.min();
    }

    /** The findings, at the elements they are about. */
    static List<Finding> of(FlowReport report, String file, Process process, XmlLines lines) {
        FlowFindings findings = new FlowFindings(file, lines);
        report.problems().forEach(findings::add);
        if (report.sound() == null) {
            String reason = report.gaps().isEmpty() ? "states" : report.gaps().toString();
            findings.error("flow.not-proven", process.getId(), report.states(), reason);
        }
        return findings.findings;
    }

    /** A way told by the ids of what happens on it; of a long one the end. */
    static String told(List<String> trace) {
        int from = Math.max(0, trace.size() - MOST_TOLD);
        return (from > 0 ? "… → " : "") + String.join(" → ", trace.subList(from, trace.size()));
    }

    private static boolean isVisit(FlowNode node) {
        return "visit".equals(DiagramReader.properties(node).get("kind"));
    }

    private void add(Problem problem) {
        String element = problem.elements().isEmpty() ? "" : problem.elements().get(0);
        String all = String.join(", ", problem.elements());
        String way = told(problem.trace());
        if (problem.flaw() == Flaw.NO_WAY_OUT) {
            findings.add(Finding.warning("choice.default", file, element, lines.of(element)));
            return;
        }
        switch (problem.flaw()) {
            case STUCK -> error("flow.stuck", element, all, way);
            case ENDLESS -> error("flow.endless", element, all, way);
            case ENDS_TWICE -> error("flow.ends-twice", element, element, way);
            case UNSAFE -> error("flow.twice", element, element, way);
            default -> error("step.unreachable", element);
        }
    }

    private void error(String rule, String element, Object... arguments) {
        findings.add(Finding.error(rule, file, element, lines.of(element), arguments));
    }
}
