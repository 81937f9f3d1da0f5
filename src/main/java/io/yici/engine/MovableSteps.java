package io.yici.engine;

import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidator;
import org.camunda.bpm.engine.impl.migration.validation.instance.SupportedActivityInstanceValidator;

/** Lets the engine move a case that waits at a step of ours. It knows the classes of its own steps and refuses all others, though ours keep nothing in it but where the case stands. */
final class MovableSteps implements MigratingActivityInstanceValidator {

    private final MigratingActivityInstanceValidator others;

    private MovableSteps(MigratingActivityInstanceValidator others) {
        this.others = others;
    }

    static MigratingActivityInstanceValidator insteadOf(MigratingActivityInstanceValidator validator) {
        return validator instanceof SupportedActivityInstanceValidator ? new MovableSteps(validator) : validator;
    }

    @Override
    public void validate(
            MigratingActivityInstance moved,
            MigratingProcessInstance process,
            MigratingActivityInstanceValidationReportImpl report) {
        if (!(moved.getSourceScope().getActivityBehavior() instanceof StepBehavior)) {
            others.validate(moved, process, report);
        }
    }
}
