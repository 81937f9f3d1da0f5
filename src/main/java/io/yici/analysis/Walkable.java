package io.yici.analysis;

import io.yici.catalogue.Finding;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What there is to walk of a service: the ways of its diagram and the rows of its tables.
 *
 * @param diagram the diagram's file
 * @param flows in the file's order
 * @param steps ids of all steps, events and gateways
 * @param starts those a case begins at
 * @param visits those for which the applicant comes in person
 * @param rows of all tables, in the files' order
 */
public record Walkable(
        String diagram, List<Way> flows, Set<String> steps, Set<String> starts, Set<String> visits, List<Row> rows) {

    public Walkable {
        flows = List.copyOf(flows);
        steps = Set.copyOf(steps);
        starts = Set.copyOf(starts);
        visits = Set.copyOf(visits);
        rows = List.copyOf(rows);
    }

    /** A way from one step to the next. */
    public record Way(String id, String from, String to, int line) {}

    /** A row of a decision table. */
    public record Row(String decision, String id, String file, int line) {}

    /** That of a service's folder; empty when there is no diagram to speak of. */
    public static Optional<Walkable> of(ServiceFolder folder) {
        List<Finding> told = new ArrayList<>();
        return ServiceDefinition.read(folder, told)
                .flatMap(service -> DiagramFile.read(service, told))
                .flatMap(file -> file.executable().stream().findFirst().map(process -> of(file, process, folder)));
    }

    private static Walkable of(DiagramFile file, Process process, ServiceFolder folder) {
        List<FlowNode> nodes = within(file, process, FlowNode.class);
        List<Way> flows = within(file, process, SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .map(flow -> new Way(
                        flow.getId(),
                        flow.getSource().getId(),
                        flow.getTarget().getId(),
                        file.lines().of(flow.getId())))
                .toList();
        return new Walkable(
                file.file(),
                flows,
                nodes.stream().map(FlowNode::getId).collect(Collectors.toSet()),
                process.getChildElementsByType(StartEvent.class).stream()
                        .map(StartEvent::getId)
                        .collect(Collectors.toSet()),
                nodes.stream()
                        .filter(node ->
                                "visit".equals(DiagramReader.properties(node).get("kind")))
                        .map(FlowNode::getId)
                        .collect(Collectors.toSet()),
                rows(folder));
    }

    private static <T extends ModelElementInstance> List<T> within(DiagramFile file, Process process, Class<T> type) {
        return file.model().getModelElementsByType(type).stream()
                .filter(element -> isWithin(element, process))
                .toList();
    }

    private static boolean isWithin(ModelElementInstance element, Process process) {
        ModelElementInstance parent = element.getParentElement();
        while (parent != null && !parent.equals(process)) {
            parent = parent.getParentElement();
        }
        return parent != null;
    }

    private static List<Row> rows(ServiceFolder folder) {
        List<Row> rows = new ArrayList<>();
        folder.files().forEach((file, content) -> {
            if (file.endsWith(".dmn")) {
                RuleFile.read(file, content, new ArrayList<>())
                        .ifPresent(rules ->
                                rules.decisions().forEach(decision -> rows.addAll(rows(file, rules, decision))));
            }
        });
        return rows;
    }

    private static List<Row> rows(String file, RuleFile rules, Decision decision) {
        return RuleFile.table(decision).stream()
                .flatMap(table -> table.getRules().stream())
                .map(rule -> new Row(decision.getId(), rule.getId(), file, rules.line(rule)))
                .toList();
    }
}
