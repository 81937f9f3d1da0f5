package io.yici.analysis;

import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import io.yici.calendar.TimeLimit;
import io.yici.catalogue.FormSchema;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Steps that ask the applicant: by a form that there is, within days that are said, and with a word on what silence means. */
final class CitizenTaskRules {

    /** The kind of step that waits for the applicant ({@code engine :: spi}). */
    static final String CITIZEN = "citizen";

    private final Subject subject;

    CitizenTaskRules(Subject subject) {
        this.subject = subject;
    }

    static boolean isCitizens(Step step) {
        return step.kind() == Kind.USER
                && step.property("kind").filter(CITIZEN::equals).isPresent();
    }

    /** The file in the folder that a form key means. */
    static String file(String formKey) {
        return formKey.substring(formKey.lastIndexOf(':') + 1).strip();
    }

    /** Keys of the texts its applicant is told. */
    static List<String> texts(Step step) {
        return List.of("task." + step.id(), "task." + step.id() + ".why");
    }

    /** Called before anything that may read the answers. */
    void check(Diagram diagram, DiagramFile file) {
        Set<String> named = new LinkedHashSet<>();
        Set<String> keys = new HashSet<>();
        FormSchema main = subject.service().form();
        main.fields().map(FormSchema.Field::key).forEach(keys::add);
        named.add(main.file());
        for (Step step : diagram.all()) {
            if (isCitizens(step)) {
                check(step, file, named, keys);
            }
        }
        subject.service().forms().keySet().stream()
                .filter(form -> !named.contains(form))
                .forEach(form -> subject.warning("form.unused", form, null, 0, form));
    }

    private void check(Step step, DiagramFile file, Set<String> named, Set<String> keys) {
        int line = file.lines().of(step.id());
        if (step.formKey() == null) {
            subject.error("citizen.form", file.file(), step.id(), line);
        } else {
            String form = file(step.formKey());
            boolean first = named.add(form);
            subject.service().form(form).ifPresent(found -> {
                subject.facts()
                        .task(
                                step.id(),
                                found.fields().map(FormSchema.Field::key).collect(Collectors.toSet()));
                if (first) {
                    checkKeys(found, keys);
                }
            });
        }
        if (step.property("limit").isEmpty()) {
            subject.error("citizen.limit", file.file(), step.id(), line);
        }
        // The case's clock goes on while its applicant is asked, so that who answers on the last day must not make the
        // case late.
        TimeLimit promised = subject.service().item().promised();
        TermRules.asLongAs(promised, step)
                .ifPresent(
                        days -> subject.warning("citizen.late", file.file(), step.id(), line, days, promised.amount()));
        timers(step, file).forEach(timer -> checkTimer(step, file, timer));
    }

    /** What an applicant hands in is found again by its key, wherever it was asked. */
    private void checkKeys(FormSchema form, Set<String> keys) {
        form.fields()
                .filter(field -> !keys.add(field.key()))
                .forEach(field ->
                        subject.error("citizen.key-twice", form.file(), field.id(), field.line(), field.key()));
    }

    private static List<BoundaryEvent> timers(Step step, DiagramFile file) {
        return file.model().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() != null
                        && event.getAttachedTo().getId().equals(step.id()))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .toList();
    }

    /** The term is the step's; a timer that says otherwise would be read otherwise by another tool. */
    private void checkTimer(Step step, DiagramFile file, BoundaryEvent timer) {
        String expected = "P" + step.property("limit").orElse("") + "D";
        boolean same = timer.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .anyMatch(definition -> definition.getTimeDuration() != null
                        && expected.equals(
                                definition.getTimeDuration().getTextContent().strip()));
        if (!same || !timer.cancelActivity()) {
            subject.error(
                    "citizen.timer", file.file(), timer.getId(), file.lines().of(timer.getId()), expected);
        }
    }
}
