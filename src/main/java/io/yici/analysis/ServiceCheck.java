package io.yici.analysis;

import io.yici.analysis.CheckedFile.Drawn;
import io.yici.analysis.flow.FlowReport;
import io.yici.analysis.flow.Limits;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with a service folder before anybody runs it. Any files may be given: it reports, and never fails. */
public final class ServiceCheck {

    /** Steps that are always there. */
    public static final Set<String> STEPS = Set.of(
            "pullRecord",
            "issueCertificate",
            PublicityRules.STEP,
            TermRules.CORRECTION,
            TermRules.WAIT,
            CalledServices.STEP,
            DepartmentRules.STEP,
            StepRules.HAND_ON,
            StepRules.NOTICE);

    private final Set<String> steps;
    private final Limits limits;
    private final Function<String, Optional<ServiceFolder>> others;

    /** @param steps names of the steps a service task may stand for */
    public ServiceCheck(Set<String> steps) {
        this(steps, Limits.USUAL);
    }

    /**
     * @param steps names of the steps a service task may stand for
     * @param limits how far states are explored
     */
    public ServiceCheck(Set<String> steps, Limits limits) {
        this(steps, limits, id -> Optional.empty());
    }

    private ServiceCheck(Set<String> steps, Limits limits, Function<String, Optional<ServiceFolder>> others) {
        this.steps = Set.copyOf(steps);
        this.limits = limits;
        this.others = others;
    }

    /** One that knows the other services, which a diagram may call, by their ids. */
    public ServiceCheck among(Function<String, Optional<ServiceFolder>> services) {
        return new ServiceCheck(steps, limits, services);
    }

    /** Checks the folder against the registers. */
    public Result check(ServiceFolder folder, Registers registers) {
        return check(folder, registers, finding -> {});
    }

    /**
     * Checks the folder against the registers. What is cheap is looked at first; FEEL, whose parser takes longest to load, last.
     *
     * @param told is told what is found as soon as it is, maybe twice; what a diagram's author may accept is told with the result only
     */
    public Result check(ServiceFolder folder, Registers registers, Consumer<Finding> told) {
        List<Finding> reading = new Telling(told);
        Optional<ServiceDefinition> service = ServiceDefinition.read(folder, reading);
        if (service.isEmpty()) {
            return new Result(reading, null, null, null, List.of());
        }
        Subject subject = new Subject(service.get(), registers, reading);
        TextRules texts = new TextRules(subject);
        DecisionRules decisions = new DecisionRules(subject, texts);
        new ItemRules(subject).check();
        decisions.read();
        DiagramRules rules = new DiagramRules(
                subject, new StepRules(subject, steps, decisions), new CallRules(subject, others, limits), limits);
        Optional<Diagram> diagram = rules.check();
        texts.check(diagram.orElse(null));
        new ScenarioRules(subject).check();
        service.get().forms().values().forEach(form -> new FormRules(subject, form).check());
        decisions.check();
        subject.finish();
        DiagramFile file = rules.file();
        if (file != null) {
            diagram.ifPresent(found -> {
                new UseRules(subject).check(found, file.lines());
                new FieldRules(subject).check();
                new KeepingRules(subject).check(found);
            });
        }
        List<Accepted> accepted = Acceptances.of(service.get(), file).takeFrom(subject.findings());
        return new Result(
                subject.findings().stream().distinct().sorted(Finding.BY_PLACE).toList(),
                service.get(),
                diagram.map(found -> PullPlan.of(found, service.get().item())).orElse(null),
                rules.flow(),
                accepted);
    }

    /**
     * What a check found.
     *
     * @param findings by place
     * @param service what the folder says; null when there is no item to speak of
     * @param plan null when there is no diagram to speak of
     * @param flow all ways the diagram can go; null when there is no diagram to speak of
     * @param accepted what is not among the findings, since its author accepts it
     */
    public record Result(
            List<Finding> findings,
            @Nullable ServiceDefinition service,
            @Nullable PullPlan plan,
            @Nullable FlowReport flow,
            List<Accepted> accepted) {

        public Result {
            accepted = List.copyOf(accepted);
            findings = List.copyOf(findings);
        }

        /** The process with all ways it can go; empty when there is none to speak of. */
        public List<Drawn> drawn() {
            return service == null || flow == null
                    ? List.of()
                    : List.of(new Drawn(service.item().id(), flow));
        }

        /** Whether it may be published. */
        public boolean publishable() {
            return findings.stream().noneMatch(Finding::error);
        }
    }
}
