package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.List;

/** Which move leads from which state to which, in the order of the states they leave. */
final class Edges {

    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;

    private final List<int[]> targets = new ArrayList<>();
    private final List<char[]> moves = new ArrayList<>();
    private final IntList first = new IntList();
    private int size;

    /** Says that the edges added from now on leave the next state. */
    void nextState() {
        first.add(size);
    }

    void add(int target, int move) {
        if (size >>> BITS == targets.size()) {
            targets.add(new int[CHUNK]);
            moves.add(new char[CHUNK]);
        }
        targets.get(size >>> BITS)[size & (CHUNK - 1)] = target;
        moves.get(size >>> BITS)[size & (CHUNK - 1)] = (char) move;
        size++;
    }

    /** How many states' edges are known. */
    int states() {
        return first.size();
    }

    int size() {
        return size;
    }

    /** The first of the edges that leave this state; those up to {@link #end} do. */
    int begin(int state) {
        return state < first.size() ? first.get(state) : size;
    }

    int end(int state) {
        return begin(state + 1);
    }

    int target(int edge) {
        return targets.get(edge >>> BITS)[edge & (CHUNK - 1)];
    }

    int move(int edge) {
        return moves.get(edge >>> BITS)[edge & (CHUNK - 1)];
    }

    long bytes() {
        return 6L * CHUNK * targets.size() + first.bytes();
    }
}
