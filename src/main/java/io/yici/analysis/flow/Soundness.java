package io.yici.analysis.flow;

import io.yici.analysis.flow.FlowReport.Flaw;
import io.yici.analysis.flow.FlowReport.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether a diagram can always end, ends properly, has no dead step and begins nothing twice. */
final class Soundness {

    private final StateGraph graph;
    private final Components components;
    private final Traces traces;
    private final List<Problem> problems = new ArrayList<>();

    private Soundness(StateGraph graph, Components components) {
        this.graph = graph;
        this.components = components;
        this.traces = new Traces(graph);
    }

    static List<Problem> of(StateGraph graph, Components components) {
        Soundness soundness = new Soundness(graph, components);
        soundness.safe();
        soundness.ends();
        soundness.endsOnce();
        soundness.dead();
        soundness.fails();
        return soundness.problems;
    }

    private void safe() {
        if (graph.unsafeState >= 0) {
            String element = graph.net.places.get(graph.unsafePlace).element();
            add(Flaw.UNSAFE, List.of(element), graph.unsafeState);
        }
    }

    /** The first state from which no end can be reached; one where nothing can happen at all tells more. */
    private void ends() {
        boolean[] can = canEnd();
        int endless = -1;
        for (int state = 0; state < graph.size(); state++) {
            if (!can[components.of(state)]) {
                if (graph.edges.begin(state) == graph.edges.end(state)) {
                    add(Flaw.STUCK, waiting(state), state);
                    return;
                }
                endless = endless < 0 ? state : endless;
            }
        }
        if (endless >= 0) {
            add(Flaw.ENDLESS, waiting(endless), endless);
        }
    }

    /** By component; what was left out may end. */
    private boolean[] canEnd() {
        boolean[] can = new boolean[components.count()];
        for (int state : components.order()) {
            int of = components.of(state);
            if (!can[of]) {
                can[of] = isOpen(state) || graph.isEnd(state) || leadsToEnd(state, can);
            }
        }
        return can;
    }

    private boolean isOpen(int state) {
        return graph.cut.get(state) || state >= graph.edges.states();
    }

    private boolean leadsToEnd(int state, boolean... can) {
        for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
            if (can[components.of(graph.edges.target(edge))]) {
                return true;
            }
        }
        return false;
    }

    private List<String> waiting(int state) {
        long[] marking = graph.states.marking(state);
        Set<String> elements = new LinkedHashSet<>();
        graph.net.places.stream()
                .filter(place -> Place.count(marking, place.number()) > 0)
                .filter(place -> !place.element().isEmpty())
                .forEach(place -> elements.add(place.element()));
        return List.copyOf(elements);
    }

    private void endsOnce() {
        for (int from = 0; from < graph.net.ends.size(); from += Long.SIZE) {
            if (endsOnce(from)) {
                return;
            }
        }
    }

    /** Which of 64 ends can still be reached from each component; one that is reached and can be reached again ends twice. */
    private boolean endsOnce(int from) {
        long[] masks = new long[components.count()];
        for (int state : components.order()) {
            masks[components.of(state)] |= ahead(state, from, masks);
        }
        for (int state = 0; state < graph.size(); state++) {
            for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
                long bit = bit(graph.move(edge).end, from);
                if (bit != 0 && (masks[components.of(graph.edges.target(edge))] & bit) != 0) {
                    int target = graph.edges.target(edge);
                    add(Flaw.ENDS_TWICE, List.of(graph.net.ends.get(graph.move(edge).end)), again(target, edge));
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> again(int target, int edge) {
        Move move = graph.move(edge);
        List<String> trace = new ArrayList<>(traces.to(source(edge)));
        traces.tell(edge, trace);
        traces.way(target, state -> fires(state, move.end), some -> true).forEach(some -> traces.tell(some, trace));
        trace.add(move.element());
        return trace;
    }

    private int source(int edge) {
        int low = 0;
        int high = graph.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (graph.edges.begin(middle) <= edge) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean fires(int state, int end) {
        for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
            if (graph.move(edge).end == end) {
                return true;
            }
        }
        return false;
    }

    private long ahead(int state, int from, long... masks) {
        long mask = 0;
        for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
            mask |= masks[components.of(graph.edges.target(edge))] | bit(graph.move(edge).end, from);
        }
        return mask;
    }

    private static long bit(int end, int from) {
        return end < from || end >= from + Long.SIZE ? 0 : 1L << (end - from);
    }

    private void dead() {
        if (!graph.complete || !graph.cut.isEmpty()) {
            return;
        }
        Set<String> alive = new HashSet<>();
        graph.net.starts.forEach(start -> alive.addAll(start.elements()));
        graph.happened.stream().forEach(move -> alive.addAll(graph.net.moves[move].elements));
        graph.net.elements.stream()
                .filter(id -> !alive.contains(id))
                .forEach(id -> problems.add(new Problem(Flaw.DEAD, List.of(id), List.of())));
    }

    private void fails() {
        Set<String> alive = new HashSet<>();
        graph.happened.stream().forEach(move -> alive.addAll(graph.net.moves[move].elements));
        graph.net.mayFail.stream()
                .filter(alive::contains)
                .forEach(id -> problems.add(new Problem(Flaw.NO_WAY_OUT, List.of(id), List.of())));
    }

    private void add(Flaw flaw, List<String> elements, int state) {
        add(flaw, elements, traces.to(state));
    }

    private void add(Flaw flaw, List<String> elements, List<String> trace) {
        problems.add(new Problem(flaw, elements, trace));
    }
}
