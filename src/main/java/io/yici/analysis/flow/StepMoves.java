package io.yici.analysis.flow;

import io.yici.analysis.flow.FlowReport.Gap;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/** What can happen in one scope. */
final class StepMoves {

    private final Net.Builder net;
    private final Scope scope;
    private final Throwing throwing;

    StepMoves(Net.Builder net, Scope scope) {
        this.net = net;
        this.scope = scope;
        this.throwing = new Throwing(net, scope);
    }

    void add() {
        PartMoves parts = new PartMoves(net, scope, this);
        for (FlowNode node : scope.nodes()) {
            Scope inner = scope.inner.get(node.getId());
            if (node instanceof StartEvent || node instanceof BoundaryEvent || isHandler(node)) {
                continue;
            }
            if (inner != null && inner.isEventPart()) {
                parts.event(inner);
            } else if (inner != null) {
                parts.embedded(inner);
            } else {
                step(node);
            }
        }
    }

    private static boolean isHandler(FlowNode node) {
        return node instanceof Activity activity && activity.isForCompensation();
    }

    private void step(FlowNode node) {
        if (node instanceof ParallelGateway && scope.before(node).size() > 1) {
            join(node);
        } else if (node instanceof InclusiveGateway && scope.before(node).size() > 1) {
            new Merging(net, scope).add(node, leaving(node));
        } else if (node instanceof EventBasedGateway) {
            events(node);
        } else if (node instanceof EndEvent end) {
            end(end);
        } else if (node instanceof IntermediateThrowEvent event) {
            thrown(event);
        } else {
            plain(node);
            if (node instanceof Activity activity) {
                new Boundaries(net, scope, this).ofStep(activity);
            }
        }
    }

    /** By which flows a token leaves the node, those that are not told of in it noted. */
    List<List<SequenceFlow>> leaving(FlowNode node) {
        Outgoing out = Outgoing.of(node, scope.out(node));
        if (out.mayFail()) {
            net.mayFail(node.getId());
        }
        if (!out.whole()) {
            net.gap(Gap.SPLIT);
        }
        return out.ways();
    }

    private void join(FlowNode node) {
        List<Place> before = scope.before(node);
        for (List<SequenceFlow> way : leaving(node)) {
            MoveDraft move = MoveDraft.of(node.getId()).takeAll(before).putAll(scope.places(way));
            move.rule = Move.Rule.JOIN;
            move.full = before.size();
            net.move(move.atOnce(isAtOnce(node)));
        }
    }

    /** A token waits at the gateway until one of the events that follow it comes. */
    private void events(FlowNode gateway) {
        for (SequenceFlow flow : scope.out(gateway)) {
            FlowNode event = flow.getTarget();
            for (Place before : scope.before(gateway)) {
                for (List<SequenceFlow> way : leaving(event)) {
                    net.move(MoveDraft.of(gateway.getId())
                            .then(event.getId())
                            .take(before)
                            .putAll(scope.places(way)));
                }
            }
        }
    }

    private void plain(FlowNode node) {
        Repetition repetition = node instanceof Activity activity ? Repetition.of(activity) : Repetition.ONCE;
        int visits = net.surelyOf(node.getId()) * repetition.least();
        for (Place before : scope.before(node)) {
            for (List<SequenceFlow> way : leaving(node)) {
                net.move(forgetting(node, MoveDraft.of(node.getId()).take(before))
                        .putAll(scope.places(way))
                        .done(visits)
                        .atOnce(node instanceof Gateway && isAtOnce(node)));
            }
            if (repetition.isOpen() && visits(node) > 0) {
                MoveDraft again = MoveDraft.of(node.getId()).need(before);
                again.begins = visits(node);
                net.move(again);
            }
        }
    }

    private int visits(FlowNode node) {
        return net.visitsOf(node.getId());
    }

    /** What the engine remembered of events at the step goes with it. */
    MoveDraft forgetting(FlowNode node, MoveDraft move) {
        for (BoundaryEvent event : scope.boundaries(node)) {
            Place memory = scope.memories.get(event.getId());
            if (memory != null) {
                move.clear.add(memory);
            }
        }
        return move;
    }

    private void end(EndEvent end) {
        int number = scope.parent == null ? net.end(end.getId()) : -1;
        boolean kills = Events.has(end, TerminateEventDefinition.class);
        noteCompensation(end);
        for (Place before : scope.before(end)) {
            if (kills) {
                MoveDraft move = ended(end, before, number);
                move.clear.addAll(scope.everything());
                net.move(move);
            } else {
                throwing.add(end, () -> ended(end, before, number), List.of());
            }
        }
    }

    private static MoveDraft ended(EndEvent end, Place before, int number) {
        return MoveDraft.of(end.getId()).take(before).end(number).atOnce(isAtOnce(end));
    }

    private void thrown(IntermediateThrowEvent event) {
        noteCompensation(event);
        FlowNode from = Events.definition(event, LinkEventDefinition.class)
                .flatMap(this::caught)
                .orElse(event);
        for (Place before : scope.before(event)) {
            for (List<SequenceFlow> way : leaving(from)) {
                throwing.add(event, () -> passed(event, from, before), scope.places(way));
            }
        }
    }

    private static MoveDraft passed(FlowNode event, FlowNode from, Place before) {
        MoveDraft move = MoveDraft.of(event.getId()).take(before).atOnce(isAtOnce(event));
        return from.equals(event) ? move : move.then(from.getId());
    }

    private Optional<FlowNode> caught(LinkEventDefinition link) {
        return scope.nodes().stream()
                .filter(node -> !(node instanceof IntermediateThrowEvent))
                .filter(node -> Events.definition(node, LinkEventDefinition.class)
                        .filter(other -> String.valueOf(other.getName()).equals(String.valueOf(link.getName())))
                        .isPresent())
                .findFirst();
    }

    private void noteCompensation(FlowNode node) {
        if (Events.has(node, CompensateEventDefinition.class)) {
            net.gap(Gap.COMPENSATION);
        }
    }

    static boolean isAtOnce(FlowNode node) {
        return !node.isCamundaAsyncBefore() && !node.isCamundaAsyncAfter();
    }
}
