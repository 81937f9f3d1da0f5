package io.yici.analysis.flow;

import java.util.List;

/** One thing that can happen: tokens are taken from places, places are emptied, tokens are put; in this order. */
final class Move {

    /** When a move may happen, besides that its places hold what it takes. */
    enum Rule {
        /** Nothing else is asked. */
        PLAIN,
        /** As many tokens have come as flows lead in, by whichever of them. */
        JOIN,
        /** An inclusive gateway that goes on: all have come, or none that is elsewhere can. */
        GO_ON,
        /** An inclusive gateway that waits for others. */
        WAIT
    }

    final int number;
    final Rule rule;
    /** What is told of it in a trace: the element, and what it led to. */
    final List<String> elements;

    final int[] take;
    final int[] need;
    final int[] put;
    /** Places that must be empty; for an inclusive gateway those from which a token may still come. */
    final long[] empty;

    final long[] clear;
    /** One of these places must hold a token. */
    final long[] some;
    /** Where it is an interruption, what it interrupts: nothing there may be about to happen by itself. */
    final long[] interrupted;
    /** By which places it may be found. */
    final int[] triggers;

    /** Where tokens wait at an inclusive gateway. */
    final int[] waiting;

    final int full;
    /** Whether the engine does it in the same step that made it possible. */
    final boolean atOnce;
    /** Whether it marks that a second token waits to enter what is running. */
    final boolean serial;

    final int begins;
    final int done;
    final int end;

    Move(int number, MoveDraft draft) {
        this.number = number;
        rule = draft.rule;
        elements = List.copyOf(draft.elements);
        take = draft.take.toArray();
        need = draft.need.toArray();
        put = draft.put.toArray();
        empty = draft.empty.words();
        clear = draft.clear.words();
        some = draft.some.words();
        interrupted = draft.interrupted.words();
        triggers = draft.triggers();
        waiting = draft.waiting.toArray();
        full = draft.full;
        atOnce = draft.atOnce;
        serial = draft.serial;
        begins = draft.begins;
        done = draft.done;
        end = draft.end;
    }

    /** What is told of it first. */
    String element() {
        return elements.isEmpty() ? "" : elements.get(0);
    }
}
