package io.yici.analysis.flow;

import java.util.BitSet;

/** All states that were found, and how one leads to another. */
final class StateGraph {

    final Net net;
    final States states;
    final Edges edges = new Edges();
    /** Moves that happened. */
    final BitSet happened = new BitSet();
    /** States some of whose moves were left out, as a place can hold no more tokens. */
    final BitSet cut = new BitSet();
    /** Whether every state that can be reached was found. */
    boolean complete = true;
    /** The first state in which a place holds two tokens, or -1. */
    int unsafeState = -1;
    /** The place that does. */
    int unsafePlace = -1;
    /** Whether a second token ever waited to enter what was running. */
    boolean serial;

    StateGraph(Net net) {
        this.net = net;
        this.states = new States(net.words);
    }

    int size() {
        return states.size();
    }

    boolean isEnd(int state) {
        return net.isEnd(states.marking(state));
    }

    Move move(int edge) {
        return net.moves[edges.move(edge)];
    }

    long bytes() {
        return states.bytes() + edges.bytes();
    }
}
