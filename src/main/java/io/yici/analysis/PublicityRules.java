package io.yici.analysis;

import io.yici.analysis.Diagram.Flow;
import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import io.yici.calendar.Unit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Publicity periods: what is shown is declared, it is known how long they run, and somebody looks at the objections. */
final class PublicityRules {

    /** The step that runs the period. */
    static final String STEP = "publicity";

    /** The kind of clerk's task on which objections are looked at. */
    static final String OBJECTIONS = "publicity-objection";

    static final String DAYS = "days";

    private static final Pattern ONE_TO_NINETY_NINE = Pattern.compile("[1-9][0-9]?");

    private final Subject subject;

    PublicityRules(Subject subject) {
        this.subject = subject;
    }

    void check(Diagram diagram, XmlLines lines) {
        List<Step> periods = diagram.all().stream()
                .filter(step -> STEP.equals(step.delegate()))
                .toList();
        boolean declared = subject.service().item().publicity() != null;
        if (periods.isEmpty() && declared) {
            subject.item("publicity.never", "publicity");
        }
        for (Step step : periods) {
            int line = lines.of(step.id());
            if (!declared) {
                subject.error("publicity.undeclared", diagram.file(), step.id(), line);
            }
            if (!isLookedAt(diagram, step)) {
                subject.error("publicity.no-check", diagram.file(), step.id(), line, OBJECTIONS);
            }
            checkLength(diagram, step, line);
        }
    }

    private void checkLength(Diagram diagram, Step step, int line) {
        step.property(DAYS)
                .filter(days -> !ONE_TO_NINETY_NINE.matcher(days).matches())
                .ifPresent(days -> subject.error("publicity.days", diagram.file(), step.id(), line, days));
        String unit = step.properties().getOrDefault("unit", Unit.CALENDAR.key());
        if (Unit.of(unit).isEmpty()) {
            subject.error("publicity.unit", diagram.file(), step.id(), line, unit);
        }
    }

    private static boolean isLookedAt(Diagram diagram, Step step) {
        Set<String> after =
                Reach.from(diagram, step.out().stream().map(Flow::to).toList(), flow -> true, id -> false);
        return diagram.all().stream()
                .filter(other -> other.kind() == Kind.USER && after.contains(other.id()))
                .anyMatch(other ->
                        other.property("kind").filter(OBJECTIONS::equals).isPresent());
    }
}
