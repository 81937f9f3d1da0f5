package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/**
 * Makes a net of a process. A token on a flow stands for one that is in the step the flow leads to, since the engine's tokens stand in steps;
 * parts have a place of their own that holds a token while they run.
 */
final class NetCompiler {

    /** Calls within calls deeper than this are taken for calls of other files. */
    private static final int DEEPEST = 6;

    private static final int MOST_ROUNDS = 16;

    private final Net.Builder net = new Net.Builder();
    private final ToIntFunction<FlowNode> most;
    private final ToIntFunction<FlowNode> least;
    private final List<Scope> scopes = new ArrayList<>();

    private NetCompiler(ToIntFunction<FlowNode> most, ToIntFunction<FlowNode> least) {
        this.most = most;
        this.least = least;
    }

    /** @param visit whether somebody comes in person for a step */
    static Net compile(Process process, Predicate<FlowNode> visit) {
        ToIntFunction<FlowNode> once = node -> visit.test(node) ? 1 : 0;
        return compile(process, once, once);
    }

    static Net compile(Process process, ToIntFunction<FlowNode> most, ToIntFunction<FlowNode> least) {
        NetCompiler compiler = new NetCompiler(most, least);
        Scope whole = new Scope(null, null, process.getFlowElements());
        compiler.places(whole, 0, Set.of(process.getId()));
        if (!whole.eventParts().isEmpty()) {
            whole.running = compiler.net.memory("");
        }
        for (Scope scope : compiler.scopes) {
            new StepMoves(compiler.net, scope).add();
        }
        compiler.starts(whole);
        compiler.listed(whole);
        return compiler.net.build();
    }

    private void places(Scope scope, int depth, Set<String> calling) {
        scopes.add(scope);
        for (FlowNode node : scope.nodes()) {
            int each = most.applyAsInt(node);
            if (each > 0) {
                int times = node instanceof Activity activity
                        ? Repetition.of(activity).sure()
                        : 1;
                net.visits(node.getId(), each * times, least.applyAsInt(node));
            }
        }
        scope.elements.stream()
                .filter(SequenceFlow.class::isInstance)
                .map(SequenceFlow.class::cast)
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .forEach(flow -> scope.flows.put(
                        flow.getId(), own(scope, net.place(flow.getTarget().getId()))));
        scope.places.addAll(scope.flows.values());
        for (FlowNode node : scope.nodes()) {
            memories(scope, node);
            inside(scope, node, depth, calling);
        }
    }

    private static Place own(Scope scope, Place place) {
        scope.all.add(place);
        return place;
    }

    private void memories(Scope scope, FlowNode node) {
        if (node instanceof InclusiveGateway && scope.before(node).size() > 1) {
            for (Place before : scope.before(node)) {
                Place waiting = own(scope, net.queue(node.getId()));
                scope.places.add(waiting);
                scope.memories.put(node.getId() + '/' + before.number(), waiting);
            }
        }
        if (remembers(node)) {
            scope.memories.put(node.getId(), own(scope, net.memory("")));
        }
    }

    /** Whether the engine has to remember that an event came, since it comes once only. */
    private static boolean remembers(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            return !event.cancelActivity() && Events.happensOnce(event);
        }
        return node instanceof SubProcess part && part.triggeredByEvent() && Events.happensOnce(part);
    }

    private static boolean compensates(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            return Events.has(event, CompensateEventDefinition.class);
        }
        return node instanceof Activity activity && activity.isForCompensation();
    }

    private void inside(Scope scope, FlowNode node, int depth, Set<String> calling) {
        if (node instanceof SubProcess part) {
            part(scope, new Scope(scope, part, part.getFlowElements()), depth, calling);
        } else if (node instanceof CallActivity call) {
            Process called = called(call);
            if (called == null || depth >= DEEPEST || calling.contains(called.getId())) {
                net.gap(FlowReport.Gap.CALL);
            } else {
                Set<String> also = new HashSet<>(calling);
                also.add(called.getId());
                part(scope, new Scope(scope, call, called.getFlowElements()), depth, also);
            }
        }
    }

    private void part(Scope scope, Scope part, int depth, Set<String> calling) {
        FlowNode owner = Objects.requireNonNull(part.owner);
        Place running = own(scope, net.place(owner.getId()));
        scope.places.add(running);
        part.running = running;
        scope.inner.put(owner.getId(), part);
        if (part.isEventPart() && Events.interrupts((SubProcess) owner) && scope.interrupted == null) {
            scope.interrupted = own(scope, net.memory(""));
        }
        if (owner instanceof Activity activity) {
            Repetition repetition = Repetition.of(activity);
            for (int i = 1; i < Math.min(repetition.sure(), MOST_ROUNDS); i++) {
                part.rounds.add(own(scope, net.memory("")));
            }
        }
        places(part, depth + 1, calling);
    }

    private static @Nullable Process called(CallActivity call) {
        String id = call.getCalledElement();
        if (id == null || !(call.getModelInstance() instanceof BpmnModelInstance model)) {
            return null;
        }
        return model.getModelElementById(id) instanceof Process process ? process : null;
    }

    private void starts(Scope whole) {
        for (StartEvent start : whole.starts()) {
            Outgoing out = Outgoing.of(start, whole.out(start));
            for (List<SequenceFlow> way : out.ways()) {
                List<Place> put = new ArrayList<>(whole.places(way));
                if (whole.running != null) {
                    put.add(whole.running);
                }
                net.start(List.of(start.getId()), put);
            }
        }
    }

    /** Dead inside of what is dead is not told apart; neither is what a called process leaves unused. */
    private void listed(Scope scope) {
        for (FlowNode node : scope.nodes()) {
            if (compensates(node)) {
                net.gap(FlowReport.Gap.COMPENSATION);
            } else {
                net.element(node.getId());
            }
            Scope inner = scope.inner.get(node.getId());
            if (inner != null && node instanceof SubProcess) {
                listed(inner);
            }
        }
    }
}
