package io.yici.analysis;

import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each step of a diagram against the vocabulary. */
final class StepRules {

    static final String PROPOSED_REFUSAL = "proposed-refusal";

    /** The step from which on another office has the case. */
    static final String HAND_ON = "handOn";

    /** The step that writes a letter of the service's own. */
    static final String NOTICE = "sendNotice";

    /** What clerks' and applicants' tasks there are. */
    private static final Set<String> KINDS = Set.of(
            PROPOSED_REFUSAL,
            "intake",
            "dispute",
            "review",
            PublicityRules.OBJECTIONS,
            "visit",
            CitizenTaskRules.CITIZEN);

    /** The setting without which a step does not know what to do. */
    private static final Map<String, String> NEEDS = Map.of(
            "pullRecord",
            "record",
            "issueCertificate",
            "certificate",
            HAND_ON,
            "office",
            CalledServices.STEP,
            CalledServices.SERVICE,
            DepartmentRules.STEP,
            DepartmentRules.DEPARTMENTS,
            NOTICE,
            "notice",
            PublicityRules.STEP,
            PublicityRules.DAYS,
            TermRules.CORRECTION,
            TermRules.MATERIALS,
            TermRules.WAIT,
            "days");

    private final Subject subject;
    private final Set<String> known;
    private final DecisionRules decisions;

    StepRules(Subject subject, Set<String> known, DecisionRules decisions) {
        this.subject = subject;
        this.known = known;
        this.decisions = decisions;
    }

    void check(Diagram diagram, Step step, XmlLines lines) {
        switch (step.kind()) {
            case SERVICE -> service(diagram, step, lines);
            case USER -> user(diagram, step, lines);
            case RULE -> rule(diagram, step, lines);
            default -> {
                // Other steps are the engine's own.
            }
        }
        if (isTold(step.kind()) && (step.name() == null || step.name().isBlank())) {
            subject.warning("step.label", diagram.file(), step.id(), lines.of(step.id()));
        }
    }

    private static boolean isTold(Kind kind) {
        return kind == Kind.SERVICE || kind == Kind.USER || kind == Kind.RULE;
    }

    private void service(Diagram diagram, Step step, XmlLines lines) {
        String delegate = step.delegate();
        if (delegate == null || !known.contains(delegate)) {
            report("step.unknown", diagram, step, lines, delegate == null ? "" : delegate, String.join(", ", known));
            return;
        }
        String needed = NEEDS.get(delegate);
        if (needed != null && step.property(needed).isEmpty()) {
            report("step.property", diagram, step, lines, needed, delegate);
        }
        String declared = subject.service().item().outcome().certificate();
        if (delegate.equals("issueCertificate")
                && step.property("certificate")
                        .filter(kind -> !kind.equals(declared))
                        .isPresent()) {
            report(
                    "certificate.unknown",
                    diagram,
                    step,
                    lines,
                    step.properties().get("certificate"),
                    declared);
        }
    }

    private void user(Diagram diagram, Step step, XmlLines lines) {
        String kind = step.properties().get("kind");
        if (kind == null || !KINDS.contains(kind)) {
            report("step.kind", diagram, step, lines, kind == null ? "" : kind, String.join(", ", KINDS));
        }
        if (step.groups().isEmpty() && !step.visit() && !CitizenTaskRules.isCitizens(step)) {
            report("step.group", diagram, step, lines, "");
        }
        for (String group : step.groups()) {
            if (subject.registers()
                    .department(DepartmentRules.department(group))
                    .isEmpty()) {
                report("step.group", diagram, step, lines, group);
            }
        }
        if (step.formKey() != null
                && subject.service()
                        .folder()
                        .file(CitizenTaskRules.file(step.formKey()))
                        .isEmpty()) {
            report("step.form", diagram, step, lines, step.formKey());
        }
    }

    private void rule(Diagram diagram, Step step, XmlLines lines) {
        String decision = step.decision();
        if (decision == null || !decisions.knows(decision)) {
            report("step.decision", diagram, step, lines, decision == null ? "" : decision);
        }
    }

    private void report(String rule, Diagram diagram, Step step, XmlLines lines, @Nullable Object... arguments) {
        subject.error(rule, diagram.file(), step.id(), lines.of(step.id()), arguments);
    }
}
