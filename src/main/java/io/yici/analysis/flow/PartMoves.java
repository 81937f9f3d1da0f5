package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/** How parts of a scope begin, are carried out again, and end. */
final class PartMoves {

    private final Net.Builder net;
    private final Scope scope;
    private final StepMoves steps;

    PartMoves(Net.Builder net, Scope scope, StepMoves steps) {
        this.net = net;
        this.scope = scope;
        this.steps = steps;
    }

    /** A way to begin a part: the start event, and the places that hold a token then. */
    record Beginning(List<String> elements, List<Place> put) {

        static List<Beginning> of(Scope part) {
            List<Beginning> ways = new ArrayList<>();
            for (StartEvent start : part.starts()) {
                for (List<SequenceFlow> way :
                        Outgoing.of(start, part.out(start)).ways()) {
                    ways.add(new Beginning(List.of(start.getId()), part.places(way)));
                }
            }
            return ways.isEmpty() ? List.of(new Beginning(List.of(), List.of())) : ways;
        }

        MoveDraft into(MoveDraft move) {
            elements.forEach(move::then);
            return move.putAll(put);
        }
    }

    /** An embedded or a called part; each token that comes to it carries it out. */
    void embedded(Scope part) {
        FlowNode node = Objects.requireNonNull(part.owner);
        Place running = Objects.requireNonNull(part.running);
        Repetition repetition = node instanceof Activity activity ? Repetition.of(activity) : Repetition.ONCE;
        for (Place before : scope.before(node)) {
            enter(part, node, running, before);
            if (repetition.isOpen()) {
                for (List<SequenceFlow> way : steps.leaving(node)) {
                    net.move(MoveDraft.of(node.getId()).take(before).putAll(scope.places(way)));
                }
            }
        }
        again(part, node, running, repetition);
        for (List<SequenceFlow> way : steps.leaving(node)) {
            MoveDraft move =
                    new MoveDraft().take(running).putAll(scope.places(way)).atOnce(!node.isCamundaAsyncAfter());
            move.empty.addAll(part.work());
            if (repetition.least() == repetition.known()) {
                move.empty.addAll(part.rounds);
            }
            net.move(closing(part, node, move));
        }
        new Boundaries(net, scope, steps).ofPart(part);
    }

    private void enter(Scope part, FlowNode node, Place running, Place before) {
        for (Beginning way : Beginning.of(part)) {
            MoveDraft move =
                    MoveDraft.of(node.getId()).take(before).put(running).putAll(part.rounds);
            move.empty.add(running);
            net.move(way.into(move).atOnce(!node.isCamundaAsyncBefore()));
        }
        MoveDraft second = MoveDraft.of(node.getId()).take(before).need(running);
        second.serial = true;
        net.move(second);
    }

    /** One after the other stands for all at once too, as none of them knows of the others. */
    private void again(Scope part, FlowNode node, Place running, Repetition repetition) {
        for (Beginning way : Beginning.of(part)) {
            if (repetition.isOpen()) {
                MoveDraft move = MoveDraft.of(node.getId()).need(running).atOnce(true);
                move.empty.addAll(part.work());
                net.move(way.into(cleared(part, move)));
            }
            for (int i = 0; i < part.rounds.size(); i++) {
                MoveDraft move = MoveDraft.of(node.getId())
                        .take(part.rounds.get(i))
                        .need(running)
                        .atOnce(true);
                move.empty.addAll(part.work()).addAll(part.rounds.subList(0, i));
                net.move(way.into(cleared(part, move)));
            }
        }
    }

    private static MoveDraft cleared(Scope part, MoveDraft move) {
        move.clear.addAll(part.everything());
        return move;
    }

    /** Whatever ends a part makes the engine forget all of it. */
    MoveDraft closing(Scope part, FlowNode node, MoveDraft move) {
        move.clear.addAll(part.rounds);
        return steps.forgetting(node, cleared(part, move));
    }

    /** A part that begins with an event while the scope around it runs. */
    void event(Scope part) {
        SubProcess node = (SubProcess) Objects.requireNonNull(part.owner);
        Place running = Objects.requireNonNull(part.running);
        MoveDraft end = new MoveDraft().take(running).atOnce(true);
        end.empty.addAll(part.work());
        net.move(cleared(part, end));
        StartEvent start = Events.start(node).orElse(null);
        if (start == null
                || Events.has(start, EscalationEventDefinition.class)
                || Events.has(start, CompensateEventDefinition.class)) {
            return;
        }
        boolean error = Events.has(start, ErrorEventDefinition.class);
        Mask some = error ? Throwing.throwers(scope, Events.code(start), part) : new Mask().addAll(scope.work());
        if (some == null) {
            return;
        }
        for (Beginning way : Beginning.of(part)) {
            MoveDraft move = begun(part, node, MoveDraft.of(node.getId()), way);
            move.some.addAll(some);
            if (!error) {
                move.interrupted.addAll(scope.work());
                if (scope.running != null) {
                    move.interrupted.add(scope.running);
                }
            }
            net.move(move);
        }
    }

    private MoveDraft begun(Scope part, SubProcess node, MoveDraft move, Beginning way) {
        return begin(scope, part, node, move.need(Objects.requireNonNull(scope.running)), way);
    }

    /** What it takes that an event part of the scope begins. */
    static MoveDraft begin(Scope scope, Scope part, SubProcess node, MoveDraft move, Beginning way) {
        Place running = Objects.requireNonNull(part.running);
        if (scope.interrupted != null) {
            move.empty.add(scope.interrupted);
        }
        if (Events.interrupts(node)) {
            move.clear.addAll(scope.everything());
            move.put(Objects.requireNonNull(scope.interrupted));
        } else {
            move.empty.add(running);
            remember(scope.memories.get(node.getId()), move);
        }
        return way.into(move.put(running));
    }

    /** An event that comes once is remembered, so that it does not come again. */
    static void remember(@Nullable Place memory, MoveDraft move) {
        if (memory != null) {
            move.empty.add(memory);
            move.put(memory);
        }
    }
}
