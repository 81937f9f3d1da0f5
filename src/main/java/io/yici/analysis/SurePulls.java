package io.yici.analysis;

import io.yici.analysis.Diagram.Flow;
import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which steps a case cannot end without: those on one branch of every choice and on any branch of a parallel split. Where something may
 * end parallel branches early, a split is taken for a choice, so that nothing is called sure that is not.
 */
final class SurePulls {

    private final Diagram diagram;
    private final Predicate<Flow> open;
    private final Map<String, Set<String>> sure = new HashMap<>();

    private SurePulls(Diagram diagram, Predicate<Flow> open) {
        this.diagram = diagram;
        this.open = open;
    }

    /** What stands for a pull of the record among the steps, whichever of them pulls it. */
    static String pull(String record) {
        return "pull of " + record;
    }

    /** Ids of the steps every case passes, and the pulls every case makes. */
    static Set<String> of(Diagram diagram) {
        return given(diagram, Set.of());
    }

    /** Ids of the steps every case passes that takes these flows wherever it meets the choice. */
    static Set<String> given(Diagram diagram, Set<String> flows) {
        Set<String> decided = new HashSet<>();
        diagram.all().stream()
                .filter(step -> step.out().stream().anyMatch(flow -> flows.contains(flow.id())))
                .forEach(step -> decided.add(step.id()));
        return new SurePulls(diagram, flow -> !decided.contains(flow.from()) || flows.contains(flow.id())).solve();
    }

    private Set<String> solve() {
        Set<String> everything = new HashSet<>(diagram.steps().keySet());
        diagram.all().forEach(step -> step.pulls().map(SurePulls::pull).ifPresent(everything::add));
        everything.forEach(id -> sure.put(id, everything));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Step step : diagram.all()) {
                Set<String> now = through(step);
                changed |= !now.equals(sure.put(step.id(), now));
            }
        }
        return common(diagram.start());
    }

    private Set<String> through(Step step) {
        List<Flow> flows = step.out().stream().filter(open).toList();
        Set<String> all = new HashSet<>(isChoice(step) ? common(targets(flows)) : together(step, flows));
        if (!step.instead().isEmpty()) {
            all.retainAll(common(step.instead()));
        }
        all.add(step.id());
        step.pulls().map(SurePulls::pull).ifPresent(all::add);
        return all;
    }

    private boolean isChoice(Step step) {
        return step.kind() == Kind.CHOICE || step.kind() == Kind.INCLUSIVE || diagram.cutShort();
    }

    /** Flows without a condition are all taken; where each has one, some of them. */
    private Set<String> together(Step step, List<Flow> flows) {
        List<Flow> taken = flows.stream()
                .filter(flow -> step.kind() == Kind.PARALLEL || flow.condition() == null)
                .filter(flow -> !flow.id().equals(step.defaultFlow()) || flows.size() == 1)
                .toList();
        if (taken.isEmpty()) {
            return common(targets(flows));
        }
        Set<String> all = new HashSet<>();
        taken.forEach(flow -> all.addAll(sure.getOrDefault(flow.to(), Set.of())));
        return all;
    }

    private Set<String> common(List<String> steps) {
        Set<String> all = null;
        for (String step : steps) {
            Set<String> some = sure.getOrDefault(step, Set.of());
            if (all == null) {
                all = new HashSet<>(some);
            } else {
                all.retainAll(some);
            }
        }
        return all == null ? Set.of() : all;
    }

    private static List<String> targets(List<Flow> flows) {
        List<String> targets = new ArrayList<>();
        flows.forEach(flow -> targets.add(flow.to()));
        return targets;
    }
}
