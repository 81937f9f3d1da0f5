package io.yici.analysis.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts states as the tool of the published numbers does: it keeps the processes of a collaboration in a list, takes the one that moves out and
 * puts it at the list's end. So two states that differ in nothing but in which order the processes moved last are two.
 */
final class OrderedStates {

    private final Net net;
    private final List<Integer> movers;
    private final Firing firing;
    private final Set<List<Long>> found = new HashSet<>();
    private final Deque<State> open = new ArrayDeque<>();

    private record State(long[] marking, List<Integer> order) {}

    /** @param movers number of the process of each move */
    OrderedStates(Net net, List<Integer> movers) {
        this.net = net;
        this.movers = List.copyOf(movers);
        this.firing = new Firing(net);
    }

    /** @param begun numbers of the processes that begin by themselves */
    int count(List<Integer> begun) {
        long[] first = new long[net.words];
        net.starts.get(0).put().forEach(place -> Place.change(first, place.number(), 1));
        add(new State(first, begun));
        while (!open.isEmpty()) {
            State state = open.pop();
            firing.at(state.marking());
            for (Move move : net.moves) {
                if (Arrays.stream(move.triggers).anyMatch(place -> mayHappen(move, place, state.marking()))) {
                    add(after(state, move));
                }
            }
        }
        return found.size();
    }

    private boolean mayHappen(Move move, int place, long... marking) {
        return Place.count(marking, place) > 0 && firing.isEnabled(move, place, marking);
    }

    private State after(State state, Move move) {
        long[] marking = state.marking().clone();
        Firing.apply(move, marking);
        Integer mover = movers.get(move.number);
        List<Integer> order = new ArrayList<>(state.order());
        order.remove(mover);
        order.add(mover);
        return new State(marking, order);
    }

    private void add(State state) {
        List<Long> key = new ArrayList<>();
        Arrays.stream(state.marking()).forEach(key::add);
        state.order().forEach(process -> key.add(process.longValue()));
        if (found.add(key)) {
            open.push(state);
        }
    }
}
