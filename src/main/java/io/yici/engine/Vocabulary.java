package io.yici.engine;

import io.yici.engine.spi.CaseListener;
import io.yici.engine.spi.CaseWatch;
import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.HumanTask;
import io.yici.engine.spi.HumanTasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Binds the steps of a diagram to the modules that carry them out, when the diagram is read. */
final class Vocabulary extends AbstractBpmnParseListener {

    /** What a business rule task that refers to a decision stands for. */
    private static final String DECIDE = "decide";

    /** The setting that tells which form a person is given. */
    private static final String FORM = "form";

    private static final Pattern STEP = Pattern.compile("\\$\\{(\\w+)}");

    private final ObjectProvider<DiagramStep> steps;
    private final ObjectProvider<HumanTasks> humanTasks;
    private final ObjectProvider<CaseListener> caseListeners;
    private final ObjectProvider<CaseWatch> watches;

    Vocabulary(
            ObjectProvider<DiagramStep> steps,
            ObjectProvider<HumanTasks> humanTasks,
            ObjectProvider<CaseListener> caseListeners,
            ObjectProvider<CaseWatch> watches) {
        this.steps = steps;
        this.humanTasks = humanTasks;
        this.caseListeners = caseListeners;
        this.watches = watches;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        watches.orderedStream()
                .forEach(watch -> flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                        execution -> watch.took(Dossiers.required((ExecutionEntity) execution), flow.getId())));
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String expression = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
        Matcher matcher = STEP.matcher(expression == null ? "" : expression);
        if (matcher.matches()) {
            StepBehavior behavior = new StepBehavior(step(matcher.group(1)), settings(element));
            activity.setActivityBehavior(behavior);
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END, (ExecutionListener) left -> behavior.left((ExecutionEntity) left));
        }
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String decision = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
        if (decision != null) {
            Map<String, String> settings = settings(element);
            settings.put("decision", decision);
            // The engine makes it a scope for a result variable; the result is kept with the case instead.
            activity.setScope(false);
            activity.setActivityBehavior(new StepBehavior(step(DECIDE), settings));
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Map<String, String> settings = settings(element);
        String formKey = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey");
        if (formKey != null) {
            settings.put(FORM, HumanTask.file(formKey));
        }
        if (HumanTask.isForApplicant(settings)) {
            activity.setProperty(HumanTask.CITIZEN, true);
        }
        List<String> groups = groups(element);
        new Asked(groups, settings).keep(activity);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> {
            if (HumanTask.isForApplicant(settings)) {
                created.setAssignee(CaseProcesses.APPLICANT);
            }
            humanTasks.orderedStream().forEach(t -> t.opened(humanTask(created, groups, settled(activity, settings))));
        });
        TaskListener closed = ended -> humanTasks.orderedStream().forEach(t -> t.closed(ended.getId()));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, closed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, closed);
    }

    /** A term of the applicant's is counted in the law's days and kept with the case; the engine's own timer would know neither. */
    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
        if (interrupting
                && timer.getEventScope() instanceof ActivityImpl host
                && host.getProperty(HumanTask.CITIZEN) != null) {
            host.getProperties().get(BpmnProperties.TIMER_DECLARATIONS).remove(timer.getId());
            host.setProperty(CaseProcesses.LAPSE, timer.getId());
        }
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        String outcome = settings(element).get("outcome");
        if (outcome != null) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution ->
                    caseListeners
                            .orderedStream()
                            .forEach(l -> l.concluded(Dossiers.required((ExecutionEntity) execution), outcome)));
        }
    }

    /** What a step asks of people, kept with the step for whoever moves a case there. */
    record Asked(List<String> groups, Map<String, String> settings) {

        private static final String PROPERTY = "yici.asked";

        private void keep(ActivityImpl activity) {
            activity.setProperty(PROPERTY, this);
        }

        static Asked of(ActivityImpl activity) {
            return (Asked) activity.getProperty(PROPERTY);
        }
    }

    private DiagramStep step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownStep(name));
    }

    private static HumanTask humanTask(DelegateTask task, List<String> groups, Map<String, String> settings) {
        ExecutionEntity execution = ((TaskEntity) task).getExecution();
        return new HumanTask(task.getId(), Dossiers.required(execution), task.getTaskDefinitionKey(), groups, settings);
    }

    /** What silence means is known when the boundary timers are read, which is after their step. */
    private static Map<String, String> settled(ActivityImpl activity, Map<String, String> settings) {
        if (activity.getProperty(CaseProcesses.LAPSE) == null) {
            return settings;
        }
        Map<String, String> more = new HashMap<>(settings);
        more.put(HumanTask.GOES_ON, "true");
        return more;
    }

    private static List<String> groups(Element element) {
        String groups = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "candidateGroups");
        return groups == null ? List.of() : List.of(groups.trim().split("\\s*,\\s*"));
    }

    private static Map<String, String> settings(Element element) {
        Map<String, String> settings = new HashMap<>();
        Element extensions = element.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties != null) {
            for (Element property : properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")) {
                settings.put(property.attribute("name"), property.attribute("value"));
            }
        }
        return settings;
    }
}
