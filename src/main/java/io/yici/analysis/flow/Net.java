package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A diagram as places and moves: what is explored. */
final class Net {

    final int words;
    final List<Place> places;
    final Move[] moves;
    /** The moves that may be found by a place's token. */
    final Move[][] byPlace;
    /** The places all of which are empty when a case is at its end. */
    final long[] work;

    final List<Start> starts;
    /** Ids of the elements that something should happen at. */
    final Set<String> elements;
    /** What ends a case or a part of it, by number. */
    final List<String> ends;
    /** Ids of the elements that no flow may leave, and why it was not seen to be sure that one does. */
    final Set<String> mayFail;
    /** What is not followed exactly. */
    final Set<FlowReport.Gap> gaps;

    private Net(Builder builder) {
        words = builder.places.isEmpty() ? 1 : builder.places.size() / Place.PER_WORD + 1;
        places = List.copyOf(builder.places);
        moves = new Move[builder.drafts.size()];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = new Move(i, builder.drafts.get(i));
        }
        byPlace = byPlace(places.size(), moves);
        work = builder.work.words();
        starts = List.copyOf(builder.starts);
        elements = new LinkedHashSet<>(builder.elements);
        ends = List.copyOf(builder.ends);
        mayFail = new LinkedHashSet<>(builder.mayFail);
        gaps = new LinkedHashSet<>(builder.gaps);
    }

    private static Move[][] byPlace(int places, Move... moves) {
        List<List<Move>> found = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            found.add(new ArrayList<>());
        }
        for (Move move : moves) {
            for (int trigger : move.triggers) {
                found.get(trigger).add(move);
            }
        }
        return found.stream().map(list -> list.toArray(Move[]::new)).toArray(Move[][]::new);
    }

    boolean isEnd(long[] marking) {
        return !Mask.meets(work, marking);
    }

    /** Whether it has to be remembered of a step what happened there: with two tokens in one step it is not told of which. */
    boolean remembers() {
        return places.stream()
                .anyMatch(place -> place.counter() && place.element().isEmpty());
    }

    /** Whether somebody has to come in person somewhere. */
    boolean hasVisits() {
        return places.stream().anyMatch(place -> place.visits() > 0);
    }

    /**
     * One way to begin.
     *
     * @param elements ids of what happened so far
     * @param put the places that hold a token then
     */
    record Start(List<String> elements, List<Place> put) {

        Start {
            elements = List.copyOf(elements);
            put = List.copyOf(put);
        }

        int begins() {
            return put.stream().mapToInt(Place::visits).sum();
        }
    }

    /** Puts a net together. */
    static final class Builder {

        private final List<Place> places = new ArrayList<>();
        private final List<MoveDraft> drafts = new ArrayList<>();
        private final Mask work = new Mask();
        private final List<Start> starts = new ArrayList<>();
        private final Set<String> elements = new LinkedHashSet<>();
        private final List<String> ends = new ArrayList<>();
        private final Map<String, Integer> visits = new LinkedHashMap<>();
        private final Map<String, Integer> surely = new LinkedHashMap<>();
        private final Set<String> mayFail = new LinkedHashSet<>();
        private final Set<FlowReport.Gap> gaps = new LinkedHashSet<>();

        /**
         * Says that a token that comes to this element begins so many visits.
         *
         * @param atLeast visits that are sure to be done once it is carried out
         */
        void visits(String element, int count, int atLeast) {
            visits.put(element, count);
            surely.put(element, atLeast);
        }

        int surelyOf(String element) {
            return surely.getOrDefault(element, 0);
        }

        int visitsOf(String element) {
            return visits.getOrDefault(element, 0);
        }

        /** A place whose token is part of the work: a case goes on while it is there. */
        Place place(String element) {
            Place place = new Place(places.size(), element, false, visitsOf(element));
            places.add(place);
            work.add(place);
            return place;
        }

        /** A place that remembers or counts something. */
        Place memory(String element) {
            Place place = new Place(places.size(), element, true, 0);
            places.add(place);
            return place;
        }

        /** A place in which several tokens may wait, and a case goes on while one does. */
        Place queue(String element) {
            Place place = memory(element);
            work.add(place);
            return place;
        }

        void move(MoveDraft draft) {
            drafts.add(draft);
        }

        void start(List<String> happened, List<Place> put) {
            starts.add(new Start(happened, put));
        }

        void element(String id) {
            elements.add(id);
        }

        /** Number of a new end. */
        int end(String id) {
            ends.add(id);
            return ends.size() - 1;
        }

        void mayFail(String id) {
            mayFail.add(id);
        }

        void gap(FlowReport.Gap gap) {
            gaps.add(gap);
        }

        Net build() {
            return new Net(this);
        }
    }
}
