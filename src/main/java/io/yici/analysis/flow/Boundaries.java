package io.yici.analysis.flow;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** Events at the edge of a step or a part. */
final class Boundaries {

    private final Net.Builder net;
    private final Scope scope;
    private final StepMoves steps;

    Boundaries(Net.Builder net, Scope scope, StepMoves steps) {
        this.net = net;
        this.scope = scope;
        this.steps = steps;
    }

    /** At a step that is not looked into anything may come while a token is there. */
    void ofStep(Activity step) {
        for (BoundaryEvent event : scope.boundaries(step)) {
            if (Events.has(event, CompensateEventDefinition.class)) {
                continue;
            }
            for (Place before : scope.before(step)) {
                for (List<SequenceFlow> way : steps.leaving(event)) {
                    List<Place> after = scope.places(way);
                    if (interrupts(event)) {
                        net.move(steps.forgetting(
                                        step, MoveDraft.of(event.getId()).take(before))
                                .putAll(after));
                    } else {
                        net.move(besides(event, MoveDraft.of(event.getId()).need(before), after));
                    }
                }
            }
        }
    }

    static boolean interrupts(BoundaryEvent event) {
        return event.cancelActivity() || Events.has(event, ErrorEventDefinition.class);
    }

    /** One that may come again does so when what it led to has gone on: then as often as one likes, and still countable. */
    private MoveDraft besides(BoundaryEvent event, MoveDraft move, List<Place> after) {
        Place memory = scope.memories.get(event.getId());
        if (memory == null) {
            move.empty.addAll(after);
        } else {
            PartMoves.remember(memory, move);
        }
        return move.putAll(after);
    }

    /** At a part that is looked into. */
    void ofPart(Scope part) {
        FlowNode node = Objects.requireNonNull(part.owner);
        for (BoundaryEvent event : scope.boundaries(node)) {
            boolean thrownOnly = Events.has(event, CompensateEventDefinition.class)
                    || Events.has(event, EscalationEventDefinition.class)
                    || Events.has(event, CancelEventDefinition.class);
            if (thrownOnly) {
                continue;
            }
            boolean error = Events.has(event, ErrorEventDefinition.class);
            Mask some = error ? Throwing.throwers(part, Events.code(event), null) : new Mask();
            if (some != null) {
                for (List<SequenceFlow> way : steps.leaving(event)) {
                    net.move(ofPart(part, event, some, error ? null : part.work(), scope.places(way)));
                }
            }
        }
    }

    private MoveDraft ofPart(
            Scope part, BoundaryEvent event, Mask some, @Nullable List<Place> quiet, List<Place> after) {
        Place running = Objects.requireNonNull(part.running);
        MoveDraft move = MoveDraft.of(event.getId());
        move.some.addAll(some);
        if (quiet != null) {
            move.interrupted.addAll(quiet).add(running);
        }
        if (interrupts(event)) {
            move.clear.addAll(part.everything()).addAll(part.rounds);
            return steps.forgetting(Objects.requireNonNull(part.owner), move.take(running))
                    .putAll(after);
        }
        return besides(event, move.need(running), after);
    }
}
