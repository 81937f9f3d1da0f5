package io.yici.analysis;

import io.yici.catalogue.Finding;
import io.yici.engine.expression.CronText;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What the engine would stumble over, or do otherwise than the designer thinks. For any diagram, whoever made it. */
final class EngineRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String OTHER_ENGINE = "http://camunda.org/schema/zeebe/1.0";
    private static final Pattern NUMBERED_WEEKDAY = Pattern.compile("(\\S+\\s+){5}\\S*[0-9].*");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final List<String> CLASSED = List.of("class");

    private final DiagramFile file;
    private final Collection<Finding> findings;

    private EngineRules(DiagramFile file, Collection<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    static void check(DiagramFile file, Collection<Finding> findings) {
        EngineRules rules = new EngineRules(file, findings);
        rules.timers();
        rules.calls();
        rules.messages();
        rules.jobs();
        rules.extensions();
        rules.listeners();
    }

    /** Steps that nobody carries out; in a service folder they are looked at with its vocabulary. */
    static void checkSteps(DiagramFile file, Collection<Finding> findings) {
        EngineRules rules = new EngineRules(file, findings);
        file.model().getModelElementsByType(Activity.class).forEach(rules::bean);
    }

    /** Beans are out of reach of a listener, so that whoever edits a diagram can ask but not act. */
    private void listeners() {
        file.model().getModelElementsByType(CamundaExecutionListener.class).forEach(this::bean);
        file.model().getModelElementsByType(CamundaTaskListener.class).forEach(this::bean);
    }

    private void bean(ModelElementInstance at) {
        String expression = at.getAttributeValueNs(CAMUNDA, "delegateExpression");
        String delegate = expression == null ? at.getAttributeValue("delegateExpression") : expression;
        if (delegate != null) {
            Matcher named = BEAN.matcher(delegate.trim());
            String name = named.matches() ? named.group(1) : delegate;
            if (!(at instanceof ServiceTask) || !ServiceCheck.STEPS.contains(name)) {
                warning("bean.missing", at, name, String.join(", ", new TreeSet<>(ServiceCheck.STEPS)));
            }
        }
    }

    private void timers() {
        for (TimeCycle cycle : file.model().getModelElementsByType(TimeCycle.class)) {
            String text = cycle.getTextContent().trim();
            if (!isExpression(text) && !text.startsWith("R")) {
                cron(cycle, text);
            }
        }
        for (TimeDuration duration : file.model().getModelElementsByType(TimeDuration.class)) {
            String text = duration.getTextContent().trim();
            if (!isExpression(text) && !isDuration(text)) {
                error("timer.duration", duration, text);
            }
        }
    }

    private void cron(TimeCycle cycle, String text) {
        CronText cron = CronText.parse(text, SOME_DAY);
        if (cron.problem() != null) {
            error("timer.cron", cycle, text, cron.problem());
        } else if (NUMBERED_WEEKDAY.matcher(text).matches()) {
            String firings = cron.firings().stream()
                    .map(at -> at.toLocalDate() + " " + at.toLocalTime())
                    .collect(Collectors.joining(", "));
            warning("timer.weekday", cycle, text, firings);
        }
    }

    private static boolean isDuration(String text) {
        try {
            DatatypeFactory.newInstance().newDuration(text);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private void calls() {
        for (CallActivity call : file.model().getModelElementsByType(CallActivity.class)) {
            String binding = call.getCamundaCalledElementBinding();
            if (call.getCalledElement() != null && (binding == null || binding.equals("latest"))) {
                warning("call.late-bound", call, call.getCalledElement());
            }
        }
    }

    private void messages() {
        Set<String> begun = new HashSet<>();
        for (Process process : file.processes()) {
            for (StartEvent start : process.getChildElementsByType(StartEvent.class)) {
                start.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(MessageEventDefinition.class::cast)
                        .filter(definition -> definition.getMessage() != null)
                        .map(definition ->
                                String.valueOf(definition.getMessage().getName()))
                        .filter(message -> !begun.add(message))
                        .forEach(message -> error("message.starts-twice", start, message));
            }
        }
    }

    private void jobs() {
        for (FlowNode node : file.model().getModelElementsByType(FlowNode.class)) {
            boolean async = node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter();
            if (async && !node.isCamundaExclusive()) {
                warning("job.not-exclusive", node);
            }
        }
    }

    private void extensions() {
        for (BaseElement element : file.model().getModelElementsByType(BaseElement.class)) {
            for (String attribute : CLASSED) {
                String name = element.getAttributeValueNs(CAMUNDA, attribute);
                if (name != null && !isExpression(name) && !isThere(name)) {
                    warning("class.missing", element, name);
                }
            }
        }
        for (ExtensionElements extensions : file.model().getModelElementsByType(ExtensionElements.class)) {
            boolean foreign = extensions.getDomElement().getChildElements().stream()
                    .anyMatch(child -> OTHER_ENGINE.equals(child.getNamespaceURI()));
            if (foreign) {
                warning("extension.foreign", extensions);
            }
        }
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, EngineRules.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError missing) {
            return false;
        }
    }

    private void error(String rule, ModelElementInstance at, Object... arguments) {
        String id = idOf(at);
        findings.add(Finding.error(rule, file.file(), id, file.lines().of(id), arguments));
    }

    private void warning(String rule, ModelElementInstance at, Object... arguments) {
        String id = idOf(at);
        findings.add(Finding.warning(rule, file.file(), id, file.lines().of(id), arguments));
    }

    /** The id of the element, or of the nearest around it that has one. */
    private static @Nullable String idOf(ModelElementInstance at) {
        for (ModelElementInstance one = at; one != null; one = one.getParentElement()) {
            String id = one.getAttributeValue("id");
            if (id != null) {
                return id;
            }
        }
        return null;
    }
}
