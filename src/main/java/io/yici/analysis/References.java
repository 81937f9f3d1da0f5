package io.yici.analysis;

import io.yici.catalogue.Finding;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** Whether elements refer to elements of the kind they should: the model fails on others only when it is asked. */
final class References {

    private static final List<Class<? extends BaseElement>> REFERRING = List.of(
            SequenceFlow.class,
            ExclusiveGateway.class,
            InclusiveGateway.class,
            Activity.class,
            BoundaryEvent.class,
            ErrorEventDefinition.class,
            EscalationEventDefinition.class);

    private References() {}

    /** Whether all do; what does not is told. */
    static boolean check(BpmnModelInstance model, String file, XmlLines lines, Collection<Finding> findings) {
        boolean sound = true;
        for (Class<? extends BaseElement> type : REFERRING) {
            for (BaseElement element : model.getModelElementsByType(type)) {
                if (!resolves(element)) {
                    String id = element.getId();
                    findings.add(Finding.error("bpmn.reference", file, id, lines.of(id), id == null ? "" : id));
                    sound = false;
                }
            }
        }
        return sound;
    }

    private static boolean resolves(BaseElement element) {
        try {
            resolve(element);
            return true;
        } catch (ClassCastException | ModelException wrongKind) {
            return false;
        }
    }

    private static void resolve(BaseElement element) {
        if (element instanceof SequenceFlow flow) {
            use(flow.getSource());
            use(flow.getTarget());
        } else if (element instanceof ExclusiveGateway gateway) {
            use(gateway.getDefault());
        } else if (element instanceof InclusiveGateway gateway) {
            use(gateway.getDefault());
        } else if (element instanceof Activity activity) {
            use(activity.getDefault());
        } else if (element instanceof BoundaryEvent event) {
            use(event.getAttachedTo());
        } else if (element instanceof ErrorEventDefinition definition) {
            use(definition.getError());
        } else if (element instanceof EscalationEventDefinition definition) {
            use(definition.getEscalation());
        }
    }

    /** The cast to the kind that is wanted is what fails. */
    private static void use(@Nullable BaseElement referred) {
        assert referred == null || !referred.getElementType().getTypeName().isEmpty();
    }
}
