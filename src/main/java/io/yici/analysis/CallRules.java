package io.yici.analysis;

import io.yici.analysis.Diagram.Step;
import io.yici.analysis.flow.FlowReport.VisitRange;
import io.yici.analysis.flow.Limits;
import io.yici.calendar.TimeLimit;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceItem.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/**
 * Steps that call another service: there is such a service, it does not come back to this one, the applicant's consent covers its records, and the form
 * here asks all that its form asks.
 */
final class CallRules {

    private final Subject subject;
    private final Function<String, Optional<ServiceFolder>> others;
    private final Limits limits;
    private final Map<String, VisitRange> visits = new HashMap<>();

    CallRules(Subject subject, Function<String, Optional<ServiceFolder>> others, Limits limits) {
        this.subject = subject;
        this.others = others;
        this.limits = limits;
    }

    /** Called before the ways of the diagram are looked at; gives how often each call has the applicant come in person. */
    Map<String, VisitRange> check(Diagram diagram, XmlLines lines) {
        for (Step step : CalledServices.steps(diagram)) {
            subject.facts().call(step.id());
            step.property(CalledServices.SERVICE).ifPresent(id -> check(diagram, step, id, lines.of(step.id())));
        }
        return visits;
    }

    private void check(Diagram diagram, Step step, String id, int line) {
        String file = diagram.file();
        if (step.repeated()) {
            subject.error("call.repeated", file, step.id(), line);
        }
        Set<String> calling = new HashSet<>(Set.of(subject.service().item().id()));
        if (comesBack(id, calling)) {
            subject.error("call.recursion", file, step.id(), line, id);
            return;
        }
        ServiceDefinition called = definition(id);
        if (called == null) {
            subject.error("call.unknown", file, step.id(), line, id);
            return;
        }
        VisitRange range = visits(called);
        if (range == null || range.max() == null) {
            subject.error("call.visits", file, step.id(), line, id);
        } else {
            visits.put(step.id(), range);
        }
        checkRecords(called.item(), file, step.id(), line);
        checkAnswers(called.form(), id, file, step.id(), line);
        checkLimit(called.item(), step, file, line);
    }

    private @Nullable ServiceDefinition definition(String id) {
        return others.apply(id)
                .flatMap(folder -> ServiceDefinition.read(folder, new ArrayList<>()))
                .orElse(null);
    }

    private boolean comesBack(String id, Set<String> calling) {
        if (calling.contains(id)) {
            return true;
        }
        ServiceDefinition called = definition(id);
        Set<String> deeper = new HashSet<>(calling);
        deeper.add(id);
        return called != null && CalledServices.of(called).values().stream().anyMatch(next -> comesBack(next, deeper));
    }

    /** All ways of the called service, with those it calls. */
    private @Nullable VisitRange visits(ServiceDefinition called) {
        DiagramFile file = DiagramFile.read(called, new ArrayList<>()).orElse(null);
        Process process =
                file == null ? null : file.executable().stream().findFirst().orElse(null);
        if (process == null) {
            return null;
        }
        Map<String, VisitRange> further = new HashMap<>();
        CalledServices.of(called).forEach((step, id) -> {
            ServiceDefinition next = definition(id);
            VisitRange range = next == null ? null : visits(next);
            if (range != null) {
                further.put(step, range);
            }
        });
        return FlowFindings.report(process, further, limits).visits();
    }

    private void checkRecords(ServiceItem called, String file, String step, int line) {
        for (Requirement wanted : called.records().values()) {
            boolean own =
                    called.role(wanted.of()).filter(ServiceItem.Role::self).isPresent();
            if (!own || !isCovered(wanted)) {
                subject.error("call.record", file, step, line, wanted.name(), called.id());
            }
        }
    }

    /** Whether the applicant has agreed here that the same department tells at least the same. */
    private boolean isCovered(Requirement wanted) {
        ServiceItem item = subject.service().item();
        return item.records().values().stream()
                .filter(record -> record.resource().equals(wanted.resource()))
                .filter(record ->
                        item.role(record.of()).filter(ServiceItem.Role::self).isPresent())
                .anyMatch(record -> new HashSet<>(record.fields()).containsAll(wanted.fields()));
    }

    private void checkAnswers(FormSchema called, String id, String file, String step, int line) {
        called.fields()
                .filter(field -> field.kind() == FormSchema.Kind.FILE
                        ? field.validation().required()
                        : subject.service()
                                .form()
                                .field(field.key())
                                .filter(own -> isSame(own, field))
                                .isEmpty())
                .forEach(field -> subject.error("call.answer", file, step, line, field.key(), id));
    }

    /** An answer that one takes the other takes too. */
    private static boolean isSame(Field own, Field other) {
        return own.kind() == other.kind()
                && own.decimals() == other.decimals()
                && own.validation().equals(other.validation())
                && java.util.Objects.equals(own.hideWhen(), other.hideWhen())
                && own.property("after").equals(other.property("after"))
                && own.options().stream()
                        .map(FormSchema.Option::value)
                        .toList()
                        .equals(other.options().stream()
                                .map(FormSchema.Option::value)
                                .toList());
    }

    /** Whoever waits for another needs at least its time. */
    private void checkLimit(ServiceItem called, Step step, String file, int line) {
        TimeLimit own = subject.service().item().promised();
        TimeLimit others = called.promised();
        boolean waits = step.property("await").filter("nothing"::equals).isEmpty();
        if (waits && own.unit() == others.unit() && own.amount() < others.amount()) {
            subject.warning("call.limit", file, step.id(), line, called.id(), others.amount(), own.amount());
        }
    }
}
