package io.yici.analysis.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/** Ways through a state graph, told by what happens on them. */
final class Traces {

    private final StateGraph graph;

    Traces(StateGraph graph) {
        this.graph = graph;
    }

    /** What happens on the shortest way to this state. */
    List<String> to(int state) {
        Deque<Integer> way = new ArrayDeque<>();
        int at = state;
        while (graph.states.parent(at) >= 0) {
            way.push(edge(graph.states.parent(at), at));
            at = graph.states.parent(at);
        }
        List<String> told = new ArrayList<>(
                graph.net.starts.get(-1 - graph.states.parent(at)).elements());
        way.forEach(edge -> tell(edge, told));
        return told;
    }

    /** Number of the beginning from which the shortest way to this state comes. */
    int start(int state) {
        int at = state;
        while (graph.states.parent(at) >= 0) {
            at = graph.states.parent(at);
        }
        return -1 - graph.states.parent(at);
    }

    void tell(int edge, List<String> told) {
        told.addAll(graph.move(edge).elements);
    }

    private int edge(int from, int to) {
        for (int edge = graph.edges.begin(from); edge < graph.edges.end(from); edge++) {
            if (graph.edges.target(edge) == to) {
                return edge;
            }
        }
        throw new IllegalStateException("no edge to " + to);
    }

    /** Edges of a shortest way from a state to one of those wanted, by the allowed edges; empty when it is there, or there is none. */
    List<Integer> way(int from, IntPredicate wanted, IntPredicate allowed) {
        if (wanted.test(from)) {
            return List.of();
        }
        int[] came = new int[graph.size()];
        Arrays.fill(came, -1);
        int[] queue = new int[graph.size()];
        int[] before = new int[graph.size()];
        int head = 0;
        int tail = 0;
        queue[tail++] = from;
        while (head < tail) {
            int state = queue[head++];
            for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
                int target = graph.edges.target(edge);
                if (came[target] < 0 && target != from && allowed.test(edge)) {
                    came[target] = edge;
                    before[target] = state;
                    if (wanted.test(target)) {
                        return back(from, target, came, before);
                    }
                    queue[tail++] = target;
                }
            }
        }
        return List.of();
    }

    private static List<Integer> back(int from, int to, int[] came, int... before) {
        Deque<Integer> edges = new ArrayDeque<>();
        for (int at = to; at != from; at = before[at]) {
            edges.push(came[at]);
        }
        return List.copyOf(edges);
    }
}
