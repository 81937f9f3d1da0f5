package io.yici.engine;

import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;

/** Lets a module's step stand in a diagram: it passes at once, or waits until woken. */
final class StepBehavior extends TaskActivityBehavior {

    private final DiagramStep step;
    private final Map<String, String> settings;

    StepBehavior(DiagramStep step, Map<String, String> settings) {
        this.step = step;
        this.settings = settings;
    }

    DiagramStep step() {
        return step;
    }

    Map<String, String> settings() {
        return settings;
    }

    @Override
    protected void performExecution(ActivityExecution execution) {
        goOn(execution, step.enter(visit(execution)));
    }

    @Override
    public void signal(ActivityExecution execution, @Nullable String signal, @Nullable Object data) {
        goOn(execution, step.wake(visit(execution)));
    }

    void left(ExecutionEntity execution) {
        step.left(visit(execution));
    }

    private void goOn(ActivityExecution execution, StepResult result) {
        if (result == StepResult.PASSED) {
            leave(execution);
        }
    }

    private StepVisit visit(ActivityExecution execution) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        return new StepVisit(
                Dossiers.required(entity), entity.getProcessDefinitionId(), entity.getActivityId(), settings);
    }
}
