package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A move while it is put together. */
final class MoveDraft {

    final List<String> elements = new ArrayList<>();
    final IntList take = new IntList();
    final IntList need = new IntList();
    final IntList put = new IntList();
    final IntList waiting = new IntList();
    final Mask empty = new Mask();
    final Mask clear = new Mask();
    final Mask some = new Mask();
    final Mask interrupted = new Mask();
    Move.Rule rule = Move.Rule.PLAIN;
    int full;
    boolean atOnce;
    boolean serial;
    int begins;
    int done;
    int end = -1;

    static MoveDraft of(String element) {
        MoveDraft draft = new MoveDraft();
        draft.elements.add(element);
        return draft;
    }

    MoveDraft then(String element) {
        elements.add(element);
        return this;
    }

    MoveDraft take(Place place) {
        take.add(place.number());
        return this;
    }

    MoveDraft takeAll(Collection<Place> places) {
        places.forEach(this::take);
        return this;
    }

    MoveDraft need(Place place) {
        need.add(place.number());
        return this;
    }

    MoveDraft put(Place place) {
        put.add(place.number());
        begins += place.visits();
        return this;
    }

    MoveDraft putAll(Iterable<Place> places) {
        places.forEach(this::put);
        return this;
    }

    MoveDraft done(int visits) {
        done = visits;
        return this;
    }

    MoveDraft atOnce(boolean is) {
        atOnce = is;
        return this;
    }

    MoveDraft end(int number) {
        end = number;
        return this;
    }

    /** Any one of its places finds a join; all else is found by the first place it takes or needs. */
    int[] triggers() {
        if (rule == Move.Rule.JOIN) {
            return take.toArray();
        }
        return new int[] {take.isEmpty() ? need.get(0) : take.get(0)};
    }
}
