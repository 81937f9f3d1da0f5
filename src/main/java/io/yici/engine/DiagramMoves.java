package io.yici.engine;

import io.yici.engine.Vocabulary.Asked;
import io.yici.engine.spi.HumanTask;
import io.yici.engine.spi.HumanTasks;
import io.yici.engine.spi.StepVisit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves running cases from one version of a diagram to another. What a step has begun goes on there: its task, its timers and its term stay the same. */
@Component
public class DiagramMoves {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final ObjectProvider<HumanTasks> humanTasks;

    DiagramMoves(ProcessEngineConfigurationImpl engine, RuntimeService runtime, ObjectProvider<HumanTasks> humanTasks) {
        this.engine = engine;
        this.runtime = runtime;
        this.humanTasks = humanTasks;
    }

    /** The steps at which a case may wait, in the order of the file. */
    public List<WaitingStep> steps(String definition) {
        return WaitingSteps.of(definition(definition));
    }

    /**
     * Of the wanted moves from step to step those the engine carries out, and with them joins, sub-processes and events that both versions have. Not to be called
     * within a transaction: what the engine refuses would end it.
     *
     * @param from the engine's id of the version that is left
     * @param wanted step of the new version by step of the old one
     */
    public Map<String, String> accepted(String from, String to, Map<String, String> wanted) {
        Map<String, String> accepted = new LinkedHashMap<>(unchanged(definition(from), definition(to)));
        accepted.putAll(wanted);
        while (!accepted.isEmpty()) {
            try {
                var unused = plan(from, to, accepted);
                return accepted;
            } catch (MigrationPlanValidationException refused) {
                refused.getValidationReport().getInstructionReports().stream()
                        .map(MigrationInstructionValidationReport::getMigrationInstruction)
                        .forEach(instruction -> accepted.remove(instruction.getSourceActivityId()));
            }
        }
        return accepted;
    }

    private static Map<String, String> unchanged(ProcessDefinitionEntity from, ProcessDefinitionEntity to) {
        Map<String, String> unchanged = new LinkedHashMap<>();
        for (ActivityImpl activity : WaitingSteps.all(from)) {
            ActivityImpl same = to.findActivity(activity.getId());
            if (same != null
                    && !WaitingSteps.isStep(activity)
                    && SupportedActivityValidator.INSTANCE.isSupportedActivity(activity)
                    && same.getActivityBehavior().getClass()
                            == activity.getActivityBehavior().getClass()) {
                unchanged.put(activity.getId(), same.getId());
            }
        }
        return unchanged;
    }

    /** Where the case stands, joins included; nowhere when it is not running. */
    public List<Stand> standing(UUID dossier) {
        ProcessInstance instance = instance(dossier);
        List<Stand> standing = new ArrayList<>();
        if (instance != null) {
            leaves(runtime.getActivityInstance(instance.getId()), standing);
        }
        return standing;
    }

    private static void leaves(ActivityInstance instance, List<Stand> leaves) {
        if (instance.getChildActivityInstances().length == 0) {
            leaves.add(new Stand(instance.getId(), instance.getActivityId()));
        }
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            leaves(child, leaves);
        }
    }

    /**
     * Moves a case; joins the caller's transaction, and tells modules whose steps it waits at.
     *
     * @param steps where it goes from each step it stands at, as they are {@link #accepted}
     */
    public void move(UUID dossier, String from, String to, Map<String, String> steps) {
        ProcessInstance instance = Objects.requireNonNull(instance(dossier));
        List<Stand> standing = standing(dossier);
        engine.getCommandExecutorTxRequired().execute(context -> {
            List<TaskEntity> tasks = context.getTaskManager().findTasksByProcessInstanceId(instance.getId());
            List<HumanTask> before = tasks.stream()
                    .map(task -> task(dossier, task, activity(from, task.getTaskDefinitionKey())))
                    .toList();
            runtime.newMigration(plan(from, to, steps))
                    .processInstanceIds(instance.getId())
                    .execute();
            for (int i = 0; i < tasks.size(); i++) {
                HumanTask old = before.get(i);
                HumanTask now =
                        task(dossier, tasks.get(i), activity(to, Objects.requireNonNull(steps.get(old.activity()))));
                humanTasks.orderedStream().forEach(told -> told.moved(old, now));
            }
            standing.forEach(
                    stand -> tell(dossier, from, to, stand.step(), Objects.requireNonNull(steps.get(stand.step()))));
            return null;
        });
    }

    private void tell(UUID dossier, String from, String to, String before, String now) {
        if (activity(from, before).getActivityBehavior() instanceof StepBehavior old
                && activity(to, now).getActivityBehavior() instanceof StepBehavior fresh) {
            fresh.step()
                    .moved(
                            new StepVisit(dossier, from, before, old.settings()),
                            new StepVisit(dossier, to, now, fresh.settings()));
        }
    }

    private static HumanTask task(UUID dossier, TaskEntity task, ActivityImpl step) {
        Asked asked = Asked.of(step);
        return new HumanTask(task.getId(), dossier, step.getId(), asked.groups(), asked.settings());
    }

    private MigrationPlan plan(String from, String to, Map<String, String> steps) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to);
        steps.forEach(plan::mapActivities);
        return plan.build();
    }

    private ActivityImpl activity(String definition, String step) {
        return definition(definition).findActivity(step);
    }

    private ProcessDefinitionEntity definition(String id) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> engine.getDeploymentCache().findDeployedProcessDefinitionById(id));
    }

    private ProcessInstance instance(UUID dossier) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.toString())
                .singleResult();
    }

    /**
     * A place where a case stands.
     *
     * @param instance stays the same while it stands there, and when it is moved
     * @param step id in the diagram
     */
    public record Stand(String instance, String step) {}
}
