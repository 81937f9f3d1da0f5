package io.yici.analysis;

import io.yici.analysis.Diagram.Flow;
import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import io.yici.analysis.flow.FlowReport;
import io.yici.analysis.flow.Limits;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceItem.WhenMissing;
import io.yici.engine.expression.JuelText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/** The diagram as a whole: that it runs, pulls what is declared and no more, and refuses nobody without a human. */
final class DiagramRules {

    private static final Set<String> OUTCOMES = Set.of("granted", "refused", "forwarded");

    private final Subject subject;
    private final StepRules steps;
    private final CallRules calls;
    private final Limits limits;
    private @Nullable FlowReport flow;
    private @Nullable DiagramFile read;

    DiagramRules(Subject subject, StepRules steps, CallRules calls, Limits limits) {
        this.subject = subject;
        this.steps = steps;
        this.calls = calls;
        this.limits = limits;
    }

    /** Checks the file the service names; the diagram when there is one to speak of. */
    Optional<Diagram> check() {
        Optional<DiagramFile> file = DiagramFile.read(subject.service(), subject.findings());
        read = file.orElse(null);
        Optional<Diagram> diagram = file.flatMap(this::diagram);
        diagram.ifPresent(found -> {
            XmlLines lines = file.get().lines();
            new CitizenTaskRules(subject).check(found, file.get());
            new DepartmentRules(subject).check(found, lines);
            checkPulls(found, lines);
            checkEnds(found, lines);
            checkFlow(file.get(), calls.check(found, lines), lines);
            new PublicityRules(subject).check(found, lines);
            new TermRules(subject).check(found, lines);
            new LawRules(subject).check(found, lines);
            new CraftRules(subject).check(file.get(), found);
            EngineRules.check(file.get(), subject.findings());
            found.all().forEach(step -> {
                steps.check(found, step, lines);
                checkConditions(found, step, lines);
            });
            if (file.get().model().getModelElementsByType(BpmnShape.class).isEmpty()) {
                subject.warning("diagram.layout", found.file(), found.process(), lines.of(found.process()));
            }
        });
        return diagram;
    }

    private Optional<Diagram> diagram(DiagramFile file) {
        List<Process> executable = file.executable();
        if (executable.isEmpty()) {
            subject.error("diagram.executable", file.file(), null, 0);
            return Optional.empty();
        }
        if (executable.size() > 1) {
            Process second = executable.get(1);
            subject.error(
                    "diagram.several", file.file(), second.getId(), file.lines().of(second.getId()));
        }
        Process process = executable.get(0);
        String id = subject.service().item().id();
        int line = file.lines().of(process.getId());
        if (!id.equals(process.getId())) {
            subject.error("diagram.process", file.file(), process.getId(), line, process.getId(), id);
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            subject.error("time-to-live", file.file(), process.getId(), line, process.getId());
        }
        return file.diagram();
    }

    private void checkPulls(Diagram diagram, XmlLines lines) {
        ServiceItem item = subject.service().item();
        Set<String> pulled = new HashSet<>();
        for (Step step : diagram.all()) {
            step.pulls().ifPresent(record -> {
                if (item.requirement(record).isEmpty()) {
                    String declared = String.join(", ", item.records().keySet());
                    subject.error(
                            "record.not-declared", diagram.file(), step.id(), lines.of(step.id()), record, declared);
                } else if (!pulled.add(record)) {
                    subject.warning("record.pulled-twice", diagram.file(), step.id(), lines.of(step.id()), record);
                }
            });
        }
        item.records().keySet().stream()
                .filter(record -> !pulled.contains(record))
                .forEach(record -> subject.item("record.never-pulled", "records." + record, record));
        checkGaps(diagram, item);
    }

    /** Where something else may stand for a record, somebody must look at it before the rules do without the record. */
    private void checkGaps(Diagram diagram, ServiceItem item) {
        boolean isLookedAt = diagram.all().stream()
                .anyMatch(
                        step -> step.property("kind").filter("dispute"::equals).isPresent());
        if (!isLookedAt) {
            item.records().values().stream()
                    .filter(record -> record.missing().stream().anyMatch(rung -> rung != WhenMissing.RETRY))
                    .forEach(record -> subject.item("record.no-check", "records." + record.name(), record.name()));
        }
    }

    private void checkEnds(Diagram diagram, XmlLines lines) {
        Set<String> refused = new HashSet<>();
        for (Step step : diagram.all()) {
            if (step.kind() == Kind.END) {
                String outcome = step.property("outcome").orElse("");
                if (!OUTCOMES.contains(outcome) && !isInside(diagram, step)) {
                    subject.error("end.outcome", diagram.file(), step.id(), lines.of(step.id()), outcome);
                }
                if (outcome.equals("refused")) {
                    refused.add(step.id());
                }
            }
        }
        Set<String> withoutHuman = Reach.without(
                diagram,
                id -> diagram.step(id)
                        .flatMap(step -> step.property("kind"))
                        .filter(StepRules.PROPOSED_REFUSAL::equals)
                        .isPresent());
        refused.stream()
                .filter(withoutHuman::contains)
                .forEach(id -> subject.error("refusal.no-human", diagram.file(), id, lines.of(id)));
    }

    private static boolean isInside(Diagram diagram, Step end) {
        return end.out().stream().anyMatch(flow -> diagram.steps().containsKey(flow.to()));
    }

    private void checkFlow(DiagramFile file, Map<String, FlowReport.VisitRange> called, XmlLines lines) {
        Process process = file.executable().get(0);
        FlowReport report = FlowFindings.report(process, called, limits);
        flow = report;
        subject.findings().addAll(FlowFindings.of(report, file.file(), process, lines));
        FlowReport.VisitRange visits = report.visits();
        int declared = subject.service().item().visits();
        Integer max = visits.max();
        if (max == null || max > declared) {
            List<String> way = new ArrayList<>(visits.witness());
            way.addAll(visits.loop());
            subject.item("visits.exceeded", "visits", max == null ? "∞" : max, declared, FlowFindings.told(way));
        }
    }

    /** What is known of all ways the diagram can go; null when there is none to speak of. */
    @Nullable
    FlowReport flow() {
        return flow;
    }

    /** The diagram's file; null when it cannot be read. */
    @Nullable
    DiagramFile file() {
        return read;
    }

    private void checkConditions(Diagram diagram, Step step, XmlLines lines) {
        List<Flow> out = step.out();
        boolean choice = step.kind() == Kind.CHOICE || step.kind() == Kind.INCLUSIVE;
        if (choice && out.size() > 1) {
            boolean conditional = out.stream().anyMatch(flow -> flow.condition() != null);
            if (conditional && step.defaultFlow() == null) {
                subject.warning("choice.default", diagram.file(), step.id(), lines.of(step.id()));
            }
            out.stream()
                    .filter(flow -> conditional && flow.condition() == null)
                    .filter(flow -> !flow.id().equals(step.defaultFlow()))
                    .forEach(flow -> subject.error(
                            "choice.condition", diagram.file(), flow.id(), lines.of(flow.id()), flow.id()));
        }
        for (Flow flow : out) {
            checkCondition(diagram, flow.id(), flow.condition(), lines);
        }
    }

    private void checkCondition(Diagram diagram, String flow, @Nullable String condition, XmlLines lines) {
        if (condition == null) {
            return;
        }
        JuelText juel = JuelText.parse(condition);
        if (juel.problem() != null) {
            subject.error("condition.syntax", diagram.file(), flow, lines.of(flow), condition, juel.problem());
        }
        subject.reads(juel.reads(), diagram.file(), flow, lines.of(flow));
    }
}
