package io.yici.analysis;

import io.yici.analysis.Diagram.Step;
import io.yici.calendar.TimeLimit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Steps that ask departments for their opinions: each is there and is asked once, is shown what there is, and has less time than the whole case. */
final class DepartmentRules {

    /** The step that asks. */
    static final String STEP = "askDepartments";

    static final String DEPARTMENTS = "departments";

    private static final String SHOWS = "shows";
    private static final String ANSWERS = "answers";

    private final Subject subject;

    DepartmentRules(Subject subject) {
        this.subject = subject;
    }

    static boolean asks(Step step) {
        return STEP.equals(step.delegate());
    }

    /** The groups of clerks that it asks. */
    static List<String> groups(Step step) {
        return names(step, DEPARTMENTS);
    }

    /** The facts that they are shown. */
    static List<List<String>> shown(Step step) {
        return names(step, SHOWS).stream()
                .map(name -> Arrays.asList(name.split("\\.", -1)))
                .toList();
    }

    /** Key of the text that says what they are asked. */
    static String text(Step step) {
        return "departments." + step.id();
    }

    private static List<String> names(Step step, String setting) {
        return step.property(setting)
                .filter(text -> !text.isBlank())
                .map(text -> Arrays.asList(text.trim().split("\\s*,\\s*")))
                .orElse(List.of());
    }

    static String department(String group) {
        return group.contains("-") ? group.substring(0, group.indexOf('-')) : group;
    }

    /** Called before anything that may read what they say. */
    void check(Diagram diagram, XmlLines lines) {
        diagram.all().stream()
                .filter(DepartmentRules::asks)
                .forEach(step -> check(diagram.file(), step, lines.of(step.id())));
    }

    private void check(String file, Step step, int line) {
        Set<String> departments = new HashSet<>();
        for (String group : groups(step)) {
            String department = department(group);
            if (subject.registers().department(department).isEmpty()) {
                subject.error("departments.unknown", file, step.id(), line, group);
            } else if (!departments.add(department)) {
                subject.error("departments.twice", file, step.id(), line, department);
            }
        }
        if (step.property(DEPARTMENTS).isPresent() && groups(step).isEmpty()) {
            subject.error("departments.none", file, step.id(), line);
        }
        if (step.repeated()) {
            subject.error("departments.repeated", file, step.id(), line);
        }
        subject.facts().departments(step.id(), departments);
        checkShown(file, step, line);
        checkLimit(file, step, line);
    }

    /** Who the applicant is, or what rules made of it, is not shown by the way. */
    private void checkShown(String file, Step step, int line) {
        for (List<String> path : shown(step)) {
            boolean known = path.size() == 2
                    && (path.get(0).equals(ANSWERS)
                            || subject.service().item().requirement(path.get(0)).isPresent());
            if (known) {
                subject.reads(List.of(path), file, step.id(), line);
            } else {
                subject.error("departments.shows", file, step.id(), line, String.join(".", path));
            }
        }
    }

    private void checkLimit(String file, Step step, int line) {
        boolean endless =
                step.property("limit").filter(limit -> !limit.isEmpty()).isEmpty();
        if (endless && step.property("silence").filter("agrees"::equals).isPresent()) {
            subject.error("departments.limit", file, step.id(), line);
        }
        TimeLimit promised = subject.service().item().promised();
        TermRules.asLongAs(promised, step)
                .ifPresent(days ->
                        subject.warning("departments.promised", file, step.id(), line, days, promised.amount()));
    }
}
