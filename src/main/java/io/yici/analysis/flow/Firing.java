package io.yici.analysis.flow;

import java.util.Arrays;

/** Says which moves may happen in a state, and lets them happen. */
final class Firing {

    private final Net net;
    private final boolean interrupts;
    private final long[] busy;
    private boolean isBusyKnown;

    Firing(Net net) {
        this.net = net;
        this.busy = new long[net.words];
        boolean found = false;
        for (Move move : net.moves) {
            found |= move.interrupted.length > 0;
        }
        this.interrupts = found;
    }

    /** Says that another state is looked at. */
    void at(long[] marking) {
        isBusyKnown = false;
        assert marking.length == busy.length;
    }

    /** Whether the move, found by this place, may happen. */
    boolean isEnabled(Move move, int found, long[] marking) {
        return holds(move, found, marking) && isUndisturbed(move, marking);
    }

    private boolean holds(Move move, int found, long[] marking) {
        return switch (move.rule) {
            case PLAIN -> holdsAll(move, marking) && !Mask.meets(move.empty, marking);
            case JOIN -> isFirst(move, found, marking) && count(move.take, marking) >= move.full;
            case GO_ON -> mayGoOn(move, marking);
            case WAIT -> !mayGoOn(move, marking);
        };
    }

    private static boolean holdsAll(Move move, long[] marking) {
        int before = -1;
        int wanted = 0;
        for (int place : move.take) {
            wanted = place == before ? wanted + 1 : 1;
            before = place;
            if (Place.count(marking, place) < wanted) {
                return false;
            }
        }
        for (int place : move.need) {
            if (Place.count(marking, place) == 0) {
                return false;
            }
        }
        return move.some.length == 0 || Mask.meets(move.some, marking);
    }

    /** A join is found by each place that holds a token; once is enough. */
    private static boolean isFirst(Move move, int found, long[] marking) {
        for (int place : move.take) {
            if (Place.count(marking, place) > 0) {
                return place == found;
            }
        }
        return false;
    }

    private static int count(int[] places, long[] marking) {
        int count = 0;
        for (int place : places) {
            count += Place.count(marking, place);
        }
        return count;
    }

    private static boolean mayGoOn(Move move, long[] marking) {
        return count(move.waiting, marking) + 1 >= move.full || !Mask.meets(move.empty, marking);
    }

    /** What the engine does at once leaves no time for an interruption. */
    private boolean isUndisturbed(Move move, long[] marking) {
        if (move.interrupted.length == 0) {
            return true;
        }
        if (!isBusyKnown) {
            findBusy(marking);
        }
        return !Mask.meets(move.interrupted, busy);
    }

    private void findBusy(long[] marking) {
        Arrays.fill(busy, 0);
        isBusyKnown = true;
        if (!interrupts) {
            return;
        }
        for (Move move : net.moves) {
            if (move.atOnce && move.interrupted.length == 0) {
                for (int trigger : move.triggers) {
                    if (Place.count(marking, trigger) > 0 && holds(move, trigger, marking)) {
                        busy[trigger / Place.PER_WORD] |= (long) Place.MOST << (trigger % Place.PER_WORD * Place.WIDTH);
                    }
                }
            }
        }
    }

    /** Changes the marking; false when a place would have to hold more than it can. */
    static boolean apply(Move move, long[] marking) {
        if (move.rule == Move.Rule.JOIN) {
            takeJoined(move, marking);
        } else {
            for (int place : move.take) {
                Place.change(marking, place, -1);
            }
        }
        for (int i = 0; i < move.clear.length; i++) {
            marking[i] &= ~move.clear[i];
        }
        for (int place : move.put) {
            if (Place.count(marking, place) == Place.MOST) {
                return false;
            }
            Place.change(marking, place, 1);
        }
        return true;
    }

    /** One from each flow that has one, then what is missing from any that has more. */
    private static void takeJoined(Move move, long[] marking) {
        int left = move.full;
        for (int place : move.take) {
            if (Place.count(marking, place) > 0) {
                Place.change(marking, place, -1);
                left--;
            }
        }
        for (int i = 0; left > 0; i = (i + 1) % move.take.length) {
            if (Place.count(marking, move.take[i]) > 0) {
                Place.change(marking, move.take[i], -1);
                left--;
            }
        }
    }
}
