package io.yici.analysis.flow;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/** Where errors, escalations and cancellations that a diagram throws are caught. */
final class Throwing {

    private static final List<Class<? extends EventDefinition>> CAUGHT =
            List.of(ErrorEventDefinition.class, EscalationEventDefinition.class, CancelEventDefinition.class);

    private final Net.Builder net;
    private final Scope scope;

    Throwing(Net.Builder net, Scope scope) {
        this.net = net;
        this.scope = scope;
    }

    /** Adds what happens when the event is thrown: it is caught, or all goes on as if nothing was. */
    void add(FlowNode event, Supplier<MoveDraft> move, List<Place> after) {
        for (Class<? extends EventDefinition> type : CAUGHT) {
            if (Events.has(event, type)) {
                Caught caught = find(type, Events.code(event));
                if (caught != null) {
                    caught(caught, move, after);
                    return;
                }
            }
        }
        net.move(move.get().putAll(after));
    }

    /** @param by a boundary event of the scope's owner, or an event part of the scope */
    private record Caught(Scope in, FlowNode by) {}

    /** The nearest scope that catches it, event parts first, and those that name the code before those that take any. */
    private @Nullable Caught find(Class<? extends EventDefinition> type, @Nullable String code) {
        Scope inside = null;
        for (Scope at = scope; at != null; at = at.parent) {
            Scope from = inside;
            Stream<FlowNode> parts = at.eventParts().stream()
                    .filter(part -> part != from)
                    .map(part -> Objects.requireNonNull(part.owner));
            Scope parent = at.parent;
            Stream<FlowNode> edges = parent == null || at.owner == null || at.isEventPart()
                    ? Stream.empty()
                    : parent.boundaries(at.owner).stream().map(FlowNode.class::cast);
            FlowNode best = best(parts, type, code);
            best = best == null ? best(edges, type, code) : best;
            if (best != null) {
                return new Caught(at, best);
            }
            inside = at;
        }
        return null;
    }

    private static @Nullable FlowNode best(
            Stream<FlowNode> nodes, Class<? extends EventDefinition> type, @Nullable String code) {
        FlowNode any = null;
        for (FlowNode node : nodes.toList()) {
            FlowNode event = node instanceof SubProcess part
                    ? Events.start(part).map(FlowNode.class::cast).orElse(node)
                    : node;
            if (Events.has(event, type)) {
                String wanted = Events.code(event);
                if (wanted != null && wanted.equals(code)) {
                    return node;
                }
                any = wanted == null && any == null ? node : any;
            }
        }
        return any;
    }

    private void caught(Caught caught, Supplier<MoveDraft> move, List<Place> after) {
        if (caught.by() instanceof SubProcess node) {
            part(caught.in(), Objects.requireNonNull(caught.in().inner.get(node.getId())), node, move, after);
        } else if (caught.by() instanceof BoundaryEvent event) {
            edge(caught.in(), event, move, after);
        }
    }

    private void part(Scope in, Scope part, SubProcess node, Supplier<MoveDraft> move, List<Place> after) {
        boolean goesOn = !Events.interrupts(node);
        for (PartMoves.Beginning way : PartMoves.Beginning.of(part)) {
            MoveDraft draft = move.get().then(node.getId());
            PartMoves.begin(in, part, node, draft, way);
            net.move(goesOn ? draft.putAll(after) : draft);
        }
        if (goesOn) {
            net.move(move.get().need(Objects.requireNonNull(part.running)).putAll(after));
        }
    }

    private void edge(Scope in, BoundaryEvent event, Supplier<MoveDraft> move, List<Place> after) {
        Scope around = Objects.requireNonNull(in.parent);
        Place running = Objects.requireNonNull(in.running);
        for (List<SequenceFlow> way : Outgoing.of(event, around.out(event)).ways()) {
            MoveDraft draft = move.get().then(event.getId());
            if (Boundaries.interrupts(event)) {
                draft.take(running);
                draft.clear.addAll(in.everything()).addAll(in.rounds);
                around.boundaries(Objects.requireNonNull(in.owner)).stream()
                        .map(edge -> around.memories.get(edge.getId()))
                        .filter(Objects::nonNull)
                        .forEach(draft.clear::add);
            } else {
                draft.need(running).putAll(after);
            }
            net.move(draft.putAll(around.places(way)));
        }
    }

    /**
     * The places in which some code may throw an error; where nothing in the diagram could throw it at all, whoever does a step may.
     *
     * @param except the part that would catch it
     * @return null when only the diagram's own events throw it
     */
    static @Nullable Mask throwers(Scope in, @Nullable String code, @Nullable Scope except) {
        Mask mask = new Mask();
        boolean thrown = collect(in, code, except, mask);
        if (mask.isEmpty() && !thrown) {
            steps(in, except, mask);
        }
        return mask.isEmpty() ? null : mask;
    }

    private static void steps(Scope in, @Nullable Scope except, Mask mask) {
        for (FlowNode node : in.nodes()) {
            Scope part = in.inner.get(node.getId());
            if (part != null && part != except) {
                steps(part, except, mask);
            } else if (part == null && node instanceof Activity) {
                mask.addAll(in.before(node));
            }
        }
    }

    private static boolean collect(Scope in, @Nullable String code, @Nullable Scope except, Mask mask) {
        boolean thrown = false;
        for (FlowNode node : in.nodes()) {
            Scope part = in.inner.get(node.getId());
            if (part != null) {
                thrown |= part != except && collect(part, code, except, mask);
            } else if (runsCode(node)) {
                mask.addAll(in.before(node));
            }
            thrown |= node instanceof EndEvent
                    && Events.has(node, ErrorEventDefinition.class)
                    && (code == null || code.equals(Events.code(node)));
        }
        return thrown;
    }

    private static boolean runsCode(FlowNode node) {
        return node instanceof Activity
                && (node instanceof ServiceTask
                        || node instanceof SendTask
                        || node instanceof ScriptTask
                        || node instanceof BusinessRuleTask
                        || node instanceof CallActivity);
    }
}
