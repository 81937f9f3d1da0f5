package io.yici.analysis;

import io.yici.analysis.Diagram.Flow;
import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import java.util.List;
import java.util.Set;

/** What the law asks of a diagram: limits on what people do, one correction, a way to appeal. */
final class LawRules {

    private final Subject subject;

    LawRules(Subject subject) {
        this.subject = subject;
    }

    void check(Diagram diagram, XmlLines lines) {
        for (Step step : diagram.all()) {
            boolean isLimited = step.property("limit").isPresent() || step.visit() || CitizenTaskRules.isCitizens(step);
            if ((step.kind() == Kind.USER || DepartmentRules.asks(step)) && !isLimited) {
                subject.warning("step.no-limit", diagram.file(), step.id(), lines.of(step.id()));
            }
            if (TermRules.CORRECTION.equals(step.delegate())) {
                again(diagram, step, lines);
            }
        }
        boolean refuses = diagram.all().stream()
                .anyMatch(step ->
                        step.property("outcome").filter("refused"::equals).isPresent());
        if (refuses && subject.service().item().appeal().isEmpty()) {
            subject.item("appeal.missing", "appeal");
        }
    }

    /** One notice an acceptance (Administrative Licence Law, article 32). */
    private void again(Diagram diagram, Step correction, XmlLines lines) {
        List<String> next = correction.out().stream().map(Flow::to).toList();
        Set<String> after = Reach.from(diagram, next, flow -> true, id -> false);
        diagram.all().stream()
                .filter(step -> TermRules.CORRECTION.equals(step.delegate()))
                .filter(step -> after.contains(step.id()))
                .forEach(step -> subject.error(
                        "correction.twice", diagram.file(), step.id(), lines.of(step.id()), correction.id()));
    }
}
