package io.yici.analysis.flow;

import java.util.Arrays;

/** The loops of a state graph: states that lead to each other are of one component. Components are numbered so that edges lead to lower ones. */
final class Components {

    private final StateGraph graph;
    private final int[] component;
    private final int[] low;
    private final int[] index;
    private final IntList path = new IntList();
    private final IntList calls = new IntList();
    private final IntList next = new IntList();
    private int[] order = new int[0];
    private int visited;
    private int count;

    private Components(StateGraph graph) {
        this.graph = graph;
        component = new int[graph.size()];
        low = new int[graph.size()];
        index = new int[graph.size()];
        Arrays.fill(component, -1);
    }

    static Components of(StateGraph graph) {
        Components components = new Components(graph);
        for (int state = 0; state < graph.size(); state++) {
            if (components.low[state] == 0) {
                components.search(state);
            }
        }
        components.sort();
        return components;
    }

    int of(int state) {
        return component[state];
    }

    int count() {
        return count;
    }

    /** States in such an order that those of lower components come first. */
    int[] order() {
        return order;
    }

    /** Depth first, with a stack of our own: diagrams are deeper than threads. */
    private void search(int root) {
        enter(root);
        while (!calls.isEmpty()) {
            int state = calls.last();
            int edge = next.last();
            if (edge < graph.edges.end(state)) {
                next.set(next.size() - 1, edge + 1);
                int target = graph.edges.target(edge);
                if (low[target] == 0) {
                    enter(target);
                } else if (component[target] < 0) {
                    low[state] = Math.min(low[state], low[target]);
                }
            } else {
                leave(state);
            }
        }
    }

    private void enter(int state) {
        low[state] = ++visited;
        path.add(state);
        calls.add(state);
        next.add(graph.edges.begin(state));
        index[state] = visited;
    }

    private void leave(int state) {
        calls.removeLast();
        next.removeLast();
        if (low[state] == index[state]) {
            int member;
            do {
                member = path.removeLast();
                component[member] = count;
            } while (member != state);
            count++;
        }
        if (!calls.isEmpty()) {
            int caller = calls.last();
            if (component[state] < 0) {
                low[caller] = Math.min(low[caller], low[state]);
            }
        }
    }

    private void sort() {
        int[] at = new int[count + 1];
        for (int of : component) {
            at[of + 1]++;
        }
        for (int i = 0; i < count; i++) {
            at[i + 1] += at[i];
        }
        order = new int[component.length];
        for (int state = 0; state < component.length; state++) {
            order[at[component[state]]++] = state;
        }
    }
}
