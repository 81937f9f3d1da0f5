package io.yici.analysis.flow;

import io.yici.analysis.flow.FlowReport.VisitRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Fewest and most visits over all ways through a state graph. */
final class Visits {

    private final StateGraph graph;
    private final Components components;
    private final Traces traces;
    private final int[] best;

    private Visits(StateGraph graph, Components components) {
        this.graph = graph;
        this.components = components;
        this.traces = new Traces(graph);
        this.best = new int[components.count()];
    }

    static VisitRange of(StateGraph graph, Components components) {
        boolean proven = graph.complete && graph.cut.isEmpty();
        if (!graph.net.hasVisits()) {
            return proven ? VisitRange.NONE : new VisitRange(0, null, false, List.of(), List.of());
        }
        return new Visits(graph, components).range(proven);
    }

    private VisitRange range(boolean proven) {
        int min = min();
        for (int state = 0; state < graph.size(); state++) {
            for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
                int target = graph.edges.target(edge);
                if (graph.move(edge).begins > 0 && components.of(state) == components.of(target)) {
                    return new VisitRange(min, null, true, traces.to(state), loop(state, edge));
                }
            }
        }
        longest();
        int start = 0;
        int most = -1;
        for (int state = 0; state < graph.size(); state++) {
            if (graph.states.parent(state) < 0 && from(state) > most) {
                most = from(state);
                start = state;
            }
        }
        return new VisitRange(min, proven ? most : null, false, witness(start), List.of());
    }

    private List<String> loop(int state, int edge) {
        List<String> told = new ArrayList<>();
        traces.tell(edge, told);
        int of = components.of(state);
        traces.way(
                        graph.edges.target(edge),
                        some -> some == state,
                        some -> components.of(graph.edges.target(some)) == of)
                .forEach(some -> traces.tell(some, told));
        return told;
    }

    private int from(int start) {
        return graph.net.starts.get(traces.start(start)).begins() + best[components.of(start)];
    }

    /** Loops begin no visit here, so the most is that of the edges that leave them. */
    private void longest() {
        for (int state : components.order()) {
            for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
                int of = components.of(state);
                best[of] = Math.max(best[of], over(edge));
            }
        }
    }

    private int over(int edge) {
        return graph.move(edge).begins + best[components.of(graph.edges.target(edge))];
    }

    private List<String> witness(int start) {
        List<String> told =
                new ArrayList<>(graph.net.starts.get(traces.start(start)).elements());
        int state = start;
        while (best[components.of(state)] > 0) {
            int of = components.of(state);
            List<Integer> way = traces.way(
                    state, some -> bestEdge(some) >= 0, some -> components.of(graph.edges.target(some)) == of);
            for (int edge : way) {
                traces.tell(edge, told);
                state = graph.edges.target(edge);
            }
            int edge = bestEdge(state);
            traces.tell(edge, told);
            state = graph.edges.target(edge);
        }
        return told;
    }

    private int bestEdge(int state) {
        int of = components.of(state);
        for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
            if (components.of(graph.edges.target(edge)) != of && over(edge) == best[of]) {
                return edge;
            }
        }
        return -1;
    }

    /** Those with fewer visits are looked at first. */
    private int min() {
        int[] least = new int[graph.size()];
        Arrays.fill(least, Integer.MAX_VALUE);
        Deque<Integer> open = new ArrayDeque<>();
        for (int state = 0; state < graph.size(); state++) {
            if (graph.states.parent(state) < 0) {
                least[state] = 0;
                open.add(state);
            }
        }
        int min = Integer.MAX_VALUE;
        while (!open.isEmpty()) {
            int state = open.poll();
            if (graph.isEnd(state)) {
                min = Math.min(min, least[state]);
            }
            relax(state, least, open);
        }
        return min == Integer.MAX_VALUE ? 0 : min;
    }

    private void relax(int state, int[] least, Deque<Integer> open) {
        for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
            int target = graph.edges.target(edge);
            int over = least[state] + graph.move(edge).done;
            if (over < least[target]) {
                least[target] = over;
                if (graph.move(edge).done == 0) {
                    open.addFirst(target);
                } else {
                    open.addLast(target);
                }
            }
        }
    }
}
