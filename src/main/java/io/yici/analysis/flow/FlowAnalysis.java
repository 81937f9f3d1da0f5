package io.yici.analysis.flow;

import io.yici.analysis.flow.FlowReport.Gap;
import io.yici.analysis.flow.FlowReport.Problem;
import io.yici.analysis.flow.FlowReport.VisitRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Looks at all ways a process can go. */
public final class FlowAnalysis {

    private static final int MOST_PLACES = 8_192;
    private static final int MOST_MOVES = Character.MAX_VALUE;

    private FlowAnalysis() {}

    /**
     * What is known of the process, whatever its data.
     *
     * @param visit whether somebody comes in person for a step
     */
    public static FlowReport of(Process process, Predicate<FlowNode> visit, Limits limits) {
        return of(NetCompiler.compile(process, visit), limits);
    }

    /**
     * What is known of the process, where a step may stand for several visits.
     *
     * @param most visits a step may bring; 0 for most steps
     * @param least visits it brings at least
     */
    public static FlowReport of(
            Process process, ToIntFunction<FlowNode> most, ToIntFunction<FlowNode> least, Limits limits) {
        return of(NetCompiler.compile(process, most, least), limits);
    }

    static FlowReport of(Net net, Limits limits) {
        if (net.places.size() > MOST_PLACES || net.moves.length > MOST_MOVES) {
            return new FlowReport(
                    0, 0, false, List.of(), new VisitRange(0, null, false, List.of(), List.of()), Set.of(Gap.SIZE));
        }
        StateGraph graph = Explorer.explore(net, limits);
        Components components = Components.of(graph);
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        gaps.addAll(net.gaps);
        if (graph.serial || (graph.unsafeState >= 0 && net.remembers())) {
            gaps.add(Gap.SERIAL);
        }
        boolean proven =
                graph.complete && graph.cut.isEmpty() && !gaps.contains(Gap.SERIAL) && !gaps.contains(Gap.SPLIT);
        List<Problem> problems = Soundness.of(graph, components);
        return new FlowReport(
                graph.size(), graph.edges.size(), proven, problems, visits(graph, components, gaps), gaps);
    }

    /** A call that is not followed may bring anybody anywhere, and so may what compensates. */
    private static VisitRange visits(StateGraph graph, Components components, Set<Gap> gaps) {
        VisitRange visits = Visits.of(graph, components);
        boolean open = gaps.contains(Gap.CALL) || gaps.contains(Gap.SERIAL) || gaps.contains(Gap.SPLIT);
        return open && visits.max() != null
                ? new VisitRange(visits.min(), null, false, visits.witness(), List.of())
                : visits;
    }
}
