package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/**
 * By which flows a token may go on: each of the ways is a set of flows taken together.
 *
 * @param ways empty set where the token ends
 * @param mayFail whether for some data the engine refuses to go on
 * @param whole whether these are all ways
 */
record Outgoing(List<List<SequenceFlow>> ways, boolean mayFail, boolean whole) {

    /** More conditions on one split than this, and not all their combinations are looked at. */
    private static final int MOST_CONDITIONS = 8;

    static Outgoing of(FlowNode node, List<SequenceFlow> flows) {
        if (flows.isEmpty() && node instanceof InclusiveGateway) {
            return new Outgoing(List.of(), true, true);
        }
        if (flows.isEmpty()) {
            return new Outgoing(List.of(List.of()), false, true);
        }
        if (node instanceof ParallelGateway) {
            return new Outgoing(List.of(flows), false, true);
        }
        SequenceFlow standard = defaultFlow(node);
        if (node instanceof ExclusiveGateway) {
            return exclusive(flows, standard);
        }
        return split(flows, standard);
    }

    private static Outgoing exclusive(List<SequenceFlow> flows, @Nullable SequenceFlow standard) {
        List<List<SequenceFlow>> ways = new ArrayList<>();
        flows.forEach(flow -> ways.add(List.of(flow)));
        boolean open = standard == null && flows.stream().allMatch(Outgoing::isConditional);
        return new Outgoing(ways, open && !Conditions.oneHolds(texts(flows)), true);
    }

    /** Flows without a condition are always taken, of the others any; the default where there is no other. */
    private static Outgoing split(List<SequenceFlow> flows, @Nullable SequenceFlow standard) {
        List<SequenceFlow> others =
                flows.stream().filter(flow -> !flow.equals(standard)).toList();
        List<SequenceFlow> conditional =
                others.stream().filter(Outgoing::isConditional).toList();
        List<SequenceFlow> sure =
                others.stream().filter(flow -> !isConditional(flow)).toList();
        List<List<SequenceFlow>> ways = new ArrayList<>();
        int most = Math.min(conditional.size(), MOST_CONDITIONS);
        for (int chosen = 0; chosen < 1 << most; chosen++) {
            List<SequenceFlow> way = new ArrayList<>(sure);
            for (int i = 0; i < conditional.size(); i++) {
                if (i >= most || (chosen & 1 << i) != 0) {
                    way.add(conditional.get(i));
                }
            }
            if (!way.isEmpty()) {
                ways.add(way);
            }
        }
        if (standard != null && sure.isEmpty()) {
            ways.add(List.of(standard));
        }
        boolean open = standard == null && sure.isEmpty() && !conditional.isEmpty();
        return new Outgoing(
                ways, open && !Conditions.oneHolds(texts(conditional)), conditional.size() <= MOST_CONDITIONS);
    }

    private static List<String> texts(List<SequenceFlow> flows) {
        return flows.stream()
                .map(flow -> flow.getConditionExpression().getTextContent())
                .toList();
    }

    private static boolean isConditional(SequenceFlow flow) {
        return flow.getConditionExpression() != null;
    }

    static @Nullable SequenceFlow defaultFlow(FlowNode node) {
        if (node instanceof ExclusiveGateway gateway) {
            return gateway.getDefault();
        } else if (node instanceof InclusiveGateway gateway) {
            return gateway.getDefault();
        }
        return node instanceof Activity activity ? activity.getDefault() : null;
    }
}
