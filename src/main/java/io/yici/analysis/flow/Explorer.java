package io.yici.analysis.flow;

import java.util.Arrays;

/** Finds all states a net can reach, those that need fewer moves first. */
final class Explorer {

    private static final int LOOK = 1024;

    private final Net net;
    private final Limits limits;
    private final StateGraph graph;
    private final Firing firing;
    private final long[] now;
    private final long[] next;
    private final long deadline;

    private Explorer(Net net, Limits limits) {
        this.net = net;
        this.limits = limits;
        this.graph = new StateGraph(net);
        this.firing = new Firing(net);
        this.now = new long[net.words];
        this.next = new long[net.words];
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    static StateGraph explore(Net net, Limits limits) {
        return new Explorer(net, limits).run();
    }

    private StateGraph run() {
        for (int i = 0; i < net.starts.size(); i++) {
            Arrays.fill(next, 0);
            net.starts.get(i).put().forEach(place -> Place.change(next, place.number(), 1));
            found(graph.states.add(next, -1 - i));
        }
        for (int state = 0; state < graph.size(); state++) {
            if (graph.size() > most() || (state % LOOK == 0 && isEnough())) {
                graph.complete = false;
                break;
            }
            graph.states.read(state, now);
            graph.edges.nextState();
            firing.at(now);
            expand(state);
        }
        return graph;
    }

    private int most() {
        return graph.unsafeState < 0 ? limits.states() : Math.min(limits.states(), Limits.UNSAFE_STATES);
    }

    private boolean isEnough() {
        return graph.bytes() > limits.bytes() || System.nanoTime() > deadline;
    }

    private void expand(int state) {
        for (int word = 0; word < net.words; word++) {
            long left = now[word];
            while (left != 0) {
                int index = Long.numberOfTrailingZeros(left) / Place.WIDTH;
                left &= ~((long) Place.MOST << (index * Place.WIDTH));
                int place = word * Place.PER_WORD + index;
                for (Move move : net.byPlace[place]) {
                    if (firing.isEnabled(move, place, now)) {
                        fire(state, move);
                    }
                }
            }
        }
    }

    private void fire(int state, Move move) {
        if (move.serial) {
            graph.serial = true;
            return;
        }
        System.arraycopy(now, 0, next, 0, next.length);
        if (!Firing.apply(move, next)) {
            graph.cut.set(state);
            return;
        }
        graph.happened.set(move.number);
        int target = graph.states.add(next, state);
        graph.edges.add(target < 0 ? -1 - target : target, move.number);
        found(target);
    }

    /** A new state is looked at for places that hold more than they should. */
    private void found(int added) {
        if (added >= 0 || graph.unsafeState >= 0) {
            return;
        }
        for (int word = 0; word < net.words; word++) {
            long second = next[word] & 0xAAAAAAAAAAAAAAAAL;
            while (second != 0) {
                int place = word * Place.PER_WORD + Long.numberOfTrailingZeros(second) / Place.WIDTH;
                second &= second - 1;
                if (!net.places.get(place).counter()) {
                    graph.unsafeState = -1 - added;
                    graph.unsafePlace = place;
                    return;
                }
            }
        }
    }
}
