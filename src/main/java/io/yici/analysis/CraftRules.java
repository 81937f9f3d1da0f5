package io.yici.analysis;

import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** What makes a diagram read well; never more than a warning. */
final class CraftRules {

    private static final Set<Kind> TASKS = Set.of(Kind.SERVICE, Kind.USER, Kind.RULE, Kind.CALL);

    private final Subject subject;

    CraftRules(Subject subject) {
        this.subject = subject;
    }

    void check(DiagramFile file, Diagram diagram) {
        Map<String, Integer> coming = new HashMap<>();
        diagram.all().forEach(step -> step.out().forEach(flow -> coming.merge(flow.to(), 1, Integer::sum)));
        for (Step step : diagram.all()) {
            boolean isTask = TASKS.contains(step.kind());
            if (isTask && step.out().size() > 1) {
                warning("split.implicit", file, step.id());
            }
            if (isTask && coming.getOrDefault(step.id(), 0) > 1) {
                warning("join.implicit", file, step.id());
            }
            boolean asks = step.kind() == Kind.CHOICE || step.kind() == Kind.INCLUSIVE;
            if (asks && step.out().size() > 1 && isBlank(step.name())) {
                warning("gateway.label", file, step.id());
            }
        }
        List<SequenceFlow> flows = List.copyOf(file.model().getModelElementsByType(SequenceFlow.class));
        flows.stream()
                .filter(flow -> flow.getConditionExpression() != null && isBlank(flow.getName()))
                .forEach(flow -> warning("flow.label", file, flow.getId()));
    }

    private void warning(String rule, DiagramFile file, String element) {
        subject.warning(rule, file.file(), element, file.lines().of(element));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
