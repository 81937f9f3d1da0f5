package io.yici.analysis;

import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Terms that a diagram sets: how long a clerk's step may take, and what an applicant is asked for within how many days. */
final class TermRules {

    /** The step that asks the applicant for proofs. */
    static final String CORRECTION = "askForCorrection";

    /** The step that waits for days to pass. */
    static final String WAIT = "waitDays";

    static final String MATERIALS = "materials";

    private static final Pattern ONE_TO_NINETY_NINE = Pattern.compile("[1-9][0-9]?");
    /** As many days as an applicant may be given ({@code Supplements}). */
    private static final Pattern THREE_TO_SIXTY = Pattern.compile("[3-9]|[1-5][0-9]|60");

    private final Subject subject;

    TermRules(Subject subject) {
        this.subject = subject;
    }

    void check(Diagram diagram, XmlLines lines) {
        for (Step step : diagram.all()) {
            int line = lines.of(step.id());
            if (step.kind() == Kind.USER || DepartmentRules.asks(step)) {
                checkTerm(diagram, step, line, "limit", ONE_TO_NINETY_NINE);
            } else if (WAIT.equals(step.delegate())) {
                checkTerm(diagram, step, line, "days", ONE_TO_NINETY_NINE);
            } else if (CORRECTION.equals(step.delegate())) {
                checkTerm(diagram, step, line, "days", THREE_TO_SIXTY);
                checkMaterials(diagram, step, line);
            }
        }
    }

    /** The days of a step that alone may take as long as was promised for the whole case; terms in other units are not compared. */
    static Optional<Integer> asLongAs(TimeLimit promised, Step step) {
        Unit unit = step.property("unit").flatMap(Unit::of).orElse(Unit.WORKING);
        return step.property("limit")
                .filter(days -> unit == promised.unit()
                        && ONE_TO_NINETY_NINE.matcher(days).matches())
                .map(Integer::valueOf)
                .filter(days -> days >= promised.amount());
    }

    private void checkTerm(Diagram diagram, Step step, int line, String property, Pattern allowed) {
        step.property(property)
                .filter(days -> !allowed.matcher(days).matches())
                .ifPresent(days -> subject.error("step.term", diagram.file(), step.id(), line, property, days));
        step.property("unit")
                .filter(unit -> Unit.of(unit).isEmpty())
                .ifPresent(unit -> subject.error("step.unit", diagram.file(), step.id(), line, unit));
    }

    private void checkMaterials(Diagram diagram, Step step, int line) {
        for (String name : step.properties().getOrDefault(MATERIALS, "").trim().split("\\s*,\\s*", -1)) {
            if (subject.service().item().requirement(name).isEmpty()) {
                subject.error("record.unknown", diagram.file(), step.id(), line, name);
            }
        }
    }
}
