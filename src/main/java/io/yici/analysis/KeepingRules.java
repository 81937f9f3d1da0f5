package io.yici.analysis;

import io.yici.analysis.Diagram.Flow;
import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import io.yici.analysis.parts.RuleReads;
import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.ServiceItem;
import io.yici.engine.expression.FeelText;
import io.yici.engine.expression.JuelText;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records are not kept at hand longer than somebody needs them: where a case waits for days, or for its applicant, and nothing behind that reads a record,
 * clerks can still open it there.
 */
final class KeepingRules {

    private static final Set<String> WAITS = Set.of(PublicityRules.STEP, TermRules.WAIT);
    private static final String ISSUE = "issueCertificate";

    private final Subject subject;
    private final ServiceItem item;
    private final RuleReads rules;

    KeepingRules(Subject subject) {
        this.subject = subject;
        this.item = subject.service().item();
        this.rules = RuleReads.of(subject.service());
    }

    void check(Diagram diagram) {
        for (String record : item.records().keySet()) {
            kept(diagram, record)
                    .ifPresent(step -> subject.warning(
                            "record.kept",
                            Subject.ITEM,
                            "records." + record,
                            subject.service().line("records." + record),
                            record,
                            step.id()));
        }
    }

    /** The first step at which a case waits with the record, and nothing reads it there or afterwards. */
    private Optional<Step> kept(Diagram diagram, String record) {
        List<String> pulls = diagram.all().stream()
                .filter(step -> step.pulls().filter(record::equals).isPresent())
                .map(Step::id)
                .toList();
        Set<String> behind = Reach.from(diagram, pulls, flow -> true, id -> false);
        return diagram.all().stream()
                .filter(step -> behind.contains(step.id()) && waits(step) && !reads(step, record))
                .filter(step -> after(diagram, step).stream()
                        .flatMap(id -> diagram.step(id).stream())
                        .noneMatch(later -> reads(later, record)))
                .findFirst();
    }

    private static boolean waits(Step step) {
        return (step.delegate() != null && WAITS.contains(step.delegate()))
                || step.visit()
                || CitizenTaskRules.isCitizens(step);
    }

    private static Set<String> after(Diagram diagram, Step step) {
        Set<String> next = new LinkedHashSet<>(step.instead());
        step.out().stream().map(Flow::to).forEach(next::add);
        return Reach.from(diagram, next, flow -> true, id -> false);
    }

    private boolean reads(Step step, String record) {
        if (step.kind() == Kind.USER && !step.visit() && !CitizenTaskRules.isCitizens(step)) {
            // A clerk is shown the whole case.
            return true;
        }
        Set<String> read = new HashSet<>();
        step.out().stream()
                .filter(flow -> flow.condition() != null)
                .forEach(flow ->
                        first(JuelText.parse(String.valueOf(flow.condition())).reads(), read));
        if (step.decision() != null) {
            first(rules.of(step.decision(), null), read);
        }
        step.pulls().ifPresent(pulled -> named(pulled, read));
        read.addAll(told(step));
        return read.contains(record);
    }

    /** Records that name the people of another one. */
    private void named(String pulled, Set<String> read) {
        item.requirement(pulled)
                .flatMap(record -> item.role(record.of()))
                .ifPresent(role -> read.addAll(item.sources(role)));
    }

    /** What is written at a step: a letter, the certificate, a public notice, and the result with its reasons. */
    private Set<String> told(Step step) {
        Set<String> read = new HashSet<>();
        if (StepRules.NOTICE.equals(step.delegate())) {
            String key = "notice." + step.properties().getOrDefault("notice", "");
            placeholders(key + ".title", read);
            placeholders(key + ".text", read);
        } else if (ISSUE.equals(step.delegate())) {
            item.outcome()
                    .lines()
                    .forEach(line -> first(FeelText.expression(line.value()).reads(), read));
            placeholders("certificate.statement", read);
        } else if (PublicityRules.STEP.equals(step.delegate()) && item.publicity() != null) {
            item.publicity().shows().forEach(shown -> read.add(shown.path().get(0)));
        } else if (CalledServices.STEP.equals(step.delegate())) {
            read.addAll(item.records().keySet());
        } else if (DepartmentRules.asks(step)) {
            first(DepartmentRules.shown(step), read);
        } else if (step.kind() == Kind.END) {
            reasons(read);
        }
        return read;
    }

    private void reasons(Set<String> read) {
        FolderTexts texts = subject.service().texts();
        texts.keys().stream().filter(key -> key.startsWith("reason.")).forEach(key -> placeholders(key, read));
    }

    private void placeholders(String key, Set<String> read) {
        subject.service().texts().placeholders(key).forEach(name -> read.add(name.split("\\.", -1)[0]));
    }

    private static void first(Iterable<List<String>> paths, Set<String> read) {
        paths.forEach(path -> read.add(path.get(0)));
    }
}
