package io.yici.engine;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Runs cases through their diagrams. Every method joins the caller's transaction. */
@Component
public class CaseProcesses {

    /** To whom steps for the applicant are assigned in the engine's own tables. */
    static final String APPLICANT = "applicant";

    /** Of a step for the applicant: the boundary timer along which silence goes. */
    static final String LAPSE = "yici:lapse";

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final TaskService tasks;

    CaseProcesses(ProcessEngineConfigurationImpl engine, RuntimeService runtime, TaskService tasks) {
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * Starts a case and runs it to its first waits, or to its end, in one command.
     *
     * @param definition the engine's id of the definition and version to run on
     * @return whether it came to its end
     */
    public boolean start(String definition, UUID dossier) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity instance = definition(definition).createProcessInstance(dossier.toString());
            instance.start();
            return instance.isEnded();
        });
    }

    /** The engine's own command would read the definition's row for every case, though a published definition never changes. */
    private ProcessDefinitionEntity definition(String id) {
        ProcessDefinitionEntity known = engine.getDeploymentCache().findProcessDefinitionFromCache(id);
        return known == null ? engine.getDeploymentCache().findDeployedProcessDefinitionById(id) : known;
    }

    /** Lets every waiting step of the case look again; a case that waits nowhere is left as it is. */
    public void wake(UUID dossier) {
        List<Execution> executions = runtime.createExecutionQuery()
                .processInstanceBusinessKey(dossier.toString())
                .list();
        engine.getCommandExecutorTxRequired().execute(context -> {
            for (Execution execution : executions) {
                ExecutionEntity entity = context.getExecutionManager().findExecutionById(execution.getId());
                if (entity != null
                        && entity.getActivity() != null
                        && entity.isActive()
                        && entity.getActivity().getActivityBehavior() instanceof StepBehavior) {
                    entity.signal(null, null);
                }
            }
            return null;
        });
    }

    /** Completes a step that waited for a person; the case runs on to its next waits or its end. */
    public void complete(String task) {
        tasks.complete(task);
    }

    /** Whether a step of the case waits for a clerk. */
    public boolean waitsForClerk(UUID dossier) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(dossier.toString())
                        .taskUnassigned()
                        .count()
                > 0;
    }

    /**
     * Lets the term of a step for the applicant run out: the case goes along the step's boundary timer.
     *
     * @return whether the diagram says where to; else nothing happens
     */
    public boolean lapse(String task) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity waiting = context.getTaskManager().findTaskById(task);
            ExecutionEntity execution = waiting == null ? null : waiting.getExecution();
            if (execution == null || !(execution.getActivity().getProperty(LAPSE) instanceof String timer)) {
                return false;
            }
            execution.executeEventHandlerActivity(
                    execution.getProcessDefinition().findActivity(timer));
            return true;
        });
    }

    /** Ends the case's process wherever it stands; nothing happens when it is not running. */
    public void cancel(UUID dossier, String reason) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.toString())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason, true));
    }
}
