package io.yici.analysis;

import io.yici.analysis.Diagram.Flow;
import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import io.yici.catalogue.Finding;
import io.yici.engine.expression.Namespaces;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** Makes graphs of a BPMN file. */
final class DiagramReader {

    private static final Pattern STEP = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final List<String> anytime = new ArrayList<>();
    private boolean cutShort;

    private DiagramReader() {}

    /** The model of the file; null when it is no BPMN, which the findings then tell. */
    static @Nullable BpmnModelInstance model(String file, byte[] content, Collection<Finding> findings) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(Namespaces.camunda(content)));
        } catch (ModelException refused) {
            findings.add(SchemaFindings.of("bpmn.schema", file, refused));
            return null;
        }
    }

    /** The process as a graph. */
    static Diagram diagram(String file, Process process) {
        DiagramReader reader = new DiagramReader();
        reader.scope(process.getFlowElements(), null, false);
        return new Diagram(
                file,
                process.getId(),
                starts(process.getFlowElements()),
                reader.anytime,
                reader.steps,
                reader.cutShort);
    }

    /** @param exit id of the step that follows the scope's ends; null for the process itself */
    private void scope(Collection<FlowElement> elements, @Nullable String exit, boolean repeated) {
        Map<String, List<String>> instead = new HashMap<>();
        Map<String, List<String>> besides = new HashMap<>();
        for (FlowElement element : elements) {
            if (element instanceof BoundaryEvent boundary && boundary.getAttachedTo() != null) {
                (boundary.cancelActivity() ? instead : besides)
                        .computeIfAbsent(boundary.getAttachedTo().getId(), id -> new ArrayList<>())
                        .add(boundary.getId());
            }
        }
        Map<String, List<Flow>> flows = flows(elements);
        for (FlowElement element : elements) {
            if (element instanceof FlowNode node) {
                Attached attached = new Attached(
                        instead.getOrDefault(node.getId(), List.of()), besides.getOrDefault(node.getId(), List.of()));
                boolean again = repeated || (node instanceof Activity a && a.getLoopCharacteristics() != null);
                if (node instanceof SubProcess inner) {
                    subprocess(inner, out(inner, flows, exit), attached, again);
                } else {
                    cutShort |= terminates(node);
                    steps.put(node.getId(), step(node, out(node, flows, exit), attached, again));
                }
            }
        }
    }

    private void subprocess(SubProcess inner, List<Flow> out, Attached attached, boolean repeated) {
        if (inner.triggeredByEvent()) {
            cutShort = true;
            anytime.add(inner.getId());
        }
        String exit = inner.getId() + "/end";
        List<Flow> in = starts(inner.getFlowElements()).stream()
                .map(start -> new Flow(start + "/inside", inner.getId(), start, null))
                .toList();
        steps.put(inner.getId(), step(inner, in, attached, repeated));
        scope(inner.getFlowElements(), exit, repeated);
        List<Flow> leaving = out.stream()
                .map(flow -> new Flow(flow.id(), exit, flow.to(), flow.condition()))
                .toList();
        steps.put(
                exit,
                new Step(
                        exit,
                        null,
                        Kind.OTHER,
                        Map.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        defaultFlow(inner),
                        leaving,
                        List.of(),
                        List.of(),
                        false));
    }

    private static List<String> starts(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowElement::getId)
                .toList();
    }

    /** The scope's flows by where they begin; a diagram need not repeat them at its steps. */
    private static Map<String, List<Flow>> flows(Collection<FlowElement> elements) {
        Map<String, List<Flow>> flows = new HashMap<>();
        for (FlowElement element : elements) {
            if (element instanceof SequenceFlow flow && flow.getSource() != null && flow.getTarget() != null) {
                flows.computeIfAbsent(flow.getSource().getId(), id -> new ArrayList<>())
                        .add(flow(flow));
            }
        }
        return flows;
    }

    private static List<Flow> out(FlowNode node, Map<String, List<Flow>> flows, @Nullable String exit) {
        List<Flow> out = flows.getOrDefault(node.getId(), List.of());
        return out.isEmpty() && exit != null ? List.of(new Flow(node.getId() + "/out", node.getId(), exit, null)) : out;
    }

    private static boolean terminates(FlowNode node) {
        return node instanceof EndEvent end
                && end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
    }

    private static Flow flow(SequenceFlow flow) {
        String condition = flow.getConditionExpression() == null
                ? null
                : flow.getConditionExpression().getTextContent().trim();
        return new Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), condition);
    }

    private static Step step(FlowNode node, List<Flow> out, Attached attached, boolean repeated) {
        return new Step(
                node.getId(),
                node.getName(),
                kind(node),
                properties(node),
                node instanceof ServiceTask task ? delegate(task.getCamundaDelegateExpression()) : null,
                node instanceof BusinessRuleTask task ? task.getCamundaDecisionRef() : null,
                node instanceof UserTask task ? groups(task.getCamundaCandidateGroups()) : List.of(),
                node instanceof UserTask task ? form(task) : null,
                defaultFlow(node),
                out,
                attached.instead(),
                attached.besides(),
                repeated);
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof StartEvent) {
            return Kind.START;
        } else if (node instanceof EndEvent) {
            return Kind.END;
        } else if (node instanceof ServiceTask) {
            return Kind.SERVICE;
        } else if (node instanceof UserTask) {
            return Kind.USER;
        } else if (node instanceof BusinessRuleTask) {
            return Kind.RULE;
        } else if (node instanceof ParallelGateway) {
            return Kind.PARALLEL;
        } else if (node instanceof InclusiveGateway) {
            return Kind.INCLUSIVE;
        }
        if (node instanceof CallActivity) {
            return Kind.CALL;
        }
        return node instanceof ExclusiveGateway || node instanceof EventBasedGateway ? Kind.CHOICE : Kind.OTHER;
    }

    private static @Nullable String defaultFlow(FlowNode node) {
        SequenceFlow flow = null;
        if (node instanceof ExclusiveGateway gateway) {
            flow = gateway.getDefault();
        } else if (node instanceof InclusiveGateway gateway) {
            flow = gateway.getDefault();
        } else if (node instanceof Activity activity) {
            flow = activity.getDefault();
        }
        return flow == null ? null : flow.getId();
    }

    private static @Nullable String delegate(@Nullable String expression) {
        if (expression == null) {
            return null;
        }
        Matcher matcher = STEP.matcher(expression.trim());
        return matcher.matches() ? matcher.group(1) : expression;
    }

    private static List<String> groups(@Nullable String groups) {
        return groups == null
                ? List.of()
                : Arrays.stream(groups.split(","))
                        .map(String::trim)
                        .filter(group -> !group.isEmpty())
                        .toList();
    }

    private static @Nullable String form(UserTask task) {
        return task.getCamundaFormKey() == null ? task.getCamundaFormRef() : task.getCamundaFormKey();
    }

    static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            for (CamundaProperties some : element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()) {
                for (CamundaProperty property : some.getCamundaProperties()) {
                    if (property.getCamundaName() != null && property.getCamundaValue() != null) {
                        properties.put(property.getCamundaName(), property.getCamundaValue());
                    }
                }
            }
        }
        return properties;
    }

    private record Attached(List<String> instead, List<String> besides) {}
}
