package io.yici.analysis.flow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of all ways a diagram can go, whatever the data.
 *
 * @param states how many states were found
 * @param edges in how many ways one leads to another
 * @param proven whether these are all of them, so that what was not found is not there
 * @param problems what is wrong, each with a way to it
 * @param visits how often somebody comes in person
 * @param gaps what is not followed exactly
 */
public record FlowReport(
        int states, long edges, boolean proven, List<Problem> problems, VisitRange visits, Set<Gap> gaps) {

    public FlowReport {
        problems = List.copyOf(problems);
        gaps = Set.copyOf(gaps);
    }

    /** Whether it is sound; null when that is not proven. */
    public @Nullable Boolean sound() {
        if (!problems.isEmpty()) {
            return Boolean.FALSE;
        }
        return proven ? Boolean.TRUE : null;
    }

    /** What can be wrong. */
    public enum Flaw {
        /** It stops before its end and nothing can happen any more. */
        STUCK,
        /** It goes round for ever and can come to no end. */
        ENDLESS,
        /** The same end is reached more than once. */
        ENDS_TWICE,
        /** Nothing leads there. */
        DEAD,
        /** Something is begun a second time while it still runs. */
        UNSAFE,
        /** For some data no condition holds and no flow is the default: the engine refuses to go on. */
        NO_WAY_OUT
    }

    /** What is not followed exactly. */
    public enum Gap {
        /** Compensation: its handlers are not carried out. */
        COMPENSATION,
        /** A process of another file that is called. */
        CALL,
        /** A part of the diagram, or a step with events, that would run twice at the same time. */
        SERIAL,
        /** A split with so many conditions that not all their combinations are looked at. */
        SPLIT,
        /** More elements than can be told apart. */
        SIZE
    }

    /**
     * Something wrong.
     *
     * @param elements ids of the elements it is about, the first one being where it is shown
     * @param trace ids of what happens on the way to it, in order
     */
    public record Problem(Flaw flaw, List<String> elements, List<String> trace) {

        public Problem {
            elements = List.copyOf(elements);
            trace = List.copyOf(trace);
        }
    }

    /**
     * How often somebody comes in person on one way from the beginning to the end.
     *
     * @param min fewest visits of a case that comes to an end
     * @param max most visits that are begun; null when there is no bound, or none is proven
     * @param unbounded whether there is a loop in which somebody comes again and again
     * @param witness ids of what happens on a way with most visits; where there is no bound, on the way into the loop
     * @param loop ids of what happens in that loop
     */
    public record VisitRange(
            int min, @Nullable Integer max, boolean unbounded, List<String> witness, List<String> loop) {

        static final VisitRange NONE = new VisitRange(0, 0, false, List.of(), List.of());

        public VisitRange {
            witness = List.copyOf(witness);
            loop = List.copyOf(loop);
        }
    }
}
