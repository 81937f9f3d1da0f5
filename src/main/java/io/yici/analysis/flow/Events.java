package io.yici.analysis.flow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.jspecify.annotations.Nullable;

/** What events are about. */
final class Events {

    private Events() {}

    static Collection<EventDefinition> definitions(FlowNode node) {
        if (node instanceof CatchEvent event) {
            return event.getEventDefinitions();
        }
        return node instanceof ThrowEvent event ? event.getEventDefinitions() : List.of();
    }

    static <T extends EventDefinition> Optional<T> definition(FlowNode node, Class<T> type) {
        return definitions(node).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    static boolean has(FlowNode node, Class<? extends EventDefinition> type) {
        return definition(node, type).isPresent();
    }

    /** Whether the event comes once at most while its step goes on: a timer that does not repeat. */
    static boolean happensOnce(BoundaryEvent event) {
        return isSingleTimer(event);
    }

    static boolean happensOnce(SubProcess part) {
        return !interrupts(part) && start(part).filter(Events::isSingleTimer).isPresent();
    }

    private static boolean isSingleTimer(CatchEvent event) {
        return definition(event, TimerEventDefinition.class)
                .filter(timer -> timer.getTimeCycle() == null)
                .isPresent();
    }

    static Optional<StartEvent> start(SubProcess part) {
        return part.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .findFirst();
    }

    static boolean interrupts(SubProcess part) {
        return start(part)
                .map(start -> start.isInterrupting() || has(start, ErrorEventDefinition.class))
                .orElse(true);
    }

    /** The code an error or escalation event is about; null for any. */
    static @Nullable String code(FlowNode node) {
        for (EventDefinition definition : definitions(node)) {
            if (definition instanceof ErrorEventDefinition error && error.getError() != null) {
                return error.getError().getErrorCode();
            }
            if (definition instanceof EscalationEventDefinition escalation && escalation.getEscalation() != null) {
                return escalation.getEscalation().getEscalationCode();
            }
        }
        return null;
    }
}
