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
            activity.setActivityBehavior(new StepBehavior(step(matcher.group(1)), settings(element)));
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
        List<String> groups = groups(element);
        new Asked(groups, settings).keep(activity);
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                created -> humanTasks.orderedStream().forEach(t -> t.opened(humanTask(created, groups, settings))));
        TaskListener closed = ended -> humanTasks.orderedStream().forEach(t -> t.closed(ended.getId()));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, closed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, closed);
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
