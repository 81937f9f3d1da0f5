package io.yici.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.GatewayActivityBehavior;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers of a case: process and activity instances, tasks and incidents; no variables, no details, no decision
 * inputs, which would hold personal data in the clear; and no gateways, since the steps after one tell which way was taken.
 */
final class CaseHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "case";
    private static final int ID = 71;
    private static final String ACTIVITY = HistoryEventTypes.ACTIVITY_INSTANCE_START.getEntityType();

    private static final Set<HistoryEventTypes> KEPT = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_MIGRATE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.INCIDENT_RESOLVE);

    private static boolean isAtGateway(HistoryEventTypes type, @Nullable Object entity) {
        if (!type.getEntityType().equals(ACTIVITY)) {
            return false;
        }
        if (entity instanceof MigratingActivityInstance moved) {
            return moved.getSourceScope().getActivityBehavior() instanceof GatewayActivityBehavior;
        }
        return entity instanceof ExecutionEntity execution
                && execution.getActivity() != null
                && execution.getActivity().getActivityBehavior() instanceof GatewayActivityBehavior;
    }

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return type instanceof HistoryEventTypes known && KEPT.contains(known) && !isAtGateway(known, entity);
    }
}
