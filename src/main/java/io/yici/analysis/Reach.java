package io.yici.analysis;

import io.yici.analysis.Diagram.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What can be reached in a diagram. */
final class Reach {

    private Reach() {}

    /** Ids of the steps that can be reached from the start over these flows without passing through a barred step. */
    static Set<String> from(Diagram diagram, Collection<String> from, Predicate<Flow> flows, Predicate<String> barred) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (barred.test(id) || !diagram.steps().containsKey(id) || !seen.add(id)) {
                continue;
            }
            Diagram.Step step = diagram.steps().get(id);
            step.out().stream().filter(flows).forEach(flow -> open.push(flow.to()));
            step.instead().forEach(open::push);
            step.besides().forEach(open::push);
        }
        return seen;
    }

    private static List<String> begin(Diagram diagram) {
        List<String> begin = new ArrayList<>(diagram.start());
        begin.addAll(diagram.anytime());
        return begin;
    }

    /** What can be reached when nobody passes the barred steps. */
    static Set<String> without(Diagram diagram, Predicate<String> barred) {
        return from(diagram, begin(diagram), flow -> true, barred);
    }

    /** The flows no way to this step goes without. */
    static List<Flow> gates(Diagram diagram, String step) {
        List<Flow> gates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        diagram.all()
                .forEach(some -> some.out().forEach(flow -> {
                    if (some.out().size() > 1
                            && seen.add(flow.id())
                            && !from(
                                            diagram,
                                            begin(diagram),
                                            other -> !other.id().equals(flow.id()),
                                            id -> false)
                                    .contains(step)) {
                        gates.add(flow);
                    }
                }));
        return gates;
    }
}
