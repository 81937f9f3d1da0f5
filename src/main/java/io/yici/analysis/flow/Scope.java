package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/** A process, or a part of one that runs as a whole: an embedded, event or called one, each time it is drawn or called. */
final class Scope {

    /** The scope it is part of; null for the process itself. */
    final @Nullable Scope parent;
    /** The element that stands for it there; null for the process itself. */
    final @Nullable FlowNode owner;

    final Collection<FlowElement> elements;
    /** By the flow's id. */
    final Map<String, Place> flows = new LinkedHashMap<>();
    /** By the element's id: what the engine remembers of it. */
    final Map<String, Place> memories = new HashMap<>();

    final Map<String, Scope> inner = new LinkedHashMap<>();
    final List<Place> places = new ArrayList<>();
    final List<Place> all = new ArrayList<>();

    /** Holds a token while it runs; null for the process itself. */
    @Nullable
    Place running;

    /** Holds a token once an interrupting event subprocess has begun. */
    @Nullable
    Place interrupted;

    /** What it still has to do, where it is carried out a known number of times. */
    final List<Place> rounds = new ArrayList<>();

    private final Map<String, List<SequenceFlow>> incoming = new HashMap<>();
    private final Map<String, List<SequenceFlow>> outgoing = new HashMap<>();

    Scope(@Nullable Scope parent, @Nullable FlowNode owner, Collection<FlowElement> elements) {
        this.parent = parent;
        this.owner = owner;
        this.elements = elements;
        for (FlowElement element : elements) {
            if (element instanceof SequenceFlow flow && flow.getSource() != null && flow.getTarget() != null) {
                outgoing.computeIfAbsent(flow.getSource().getId(), id -> new ArrayList<>())
                        .add(flow);
                incoming.computeIfAbsent(flow.getTarget().getId(), id -> new ArrayList<>())
                        .add(flow);
            }
        }
    }

    List<SequenceFlow> out(FlowNode node) {
        return outgoing.getOrDefault(node.getId(), List.of());
    }

    /** The places before a node. */
    List<Place> before(FlowNode node) {
        return places(incoming.getOrDefault(node.getId(), List.of()));
    }

    List<Place> places(Collection<SequenceFlow> some) {
        return some.stream()
                .map(flow -> flows.get(flow.getId()))
                .filter(place -> place != null)
                .toList();
    }

    List<FlowNode> nodes() {
        return elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
    }

    List<StartEvent> starts() {
        return elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .toList();
    }

    List<BoundaryEvent> boundaries(FlowNode node) {
        return elements.stream()
                .filter(BoundaryEvent.class::isInstance)
                .map(BoundaryEvent.class::cast)
                .filter(event -> node.equals(event.getAttachedTo()))
                .toList();
    }

    /** The event subprocesses that stand ready while it runs. */
    List<Scope> eventParts() {
        return inner.values().stream().filter(Scope::isEventPart).toList();
    }

    boolean isEventPart() {
        return owner instanceof SubProcess part && part.triggeredByEvent();
    }

    /** Places with what it still has to do, those of its parts included. */
    List<Place> work() {
        return collect(places);
    }

    private List<Place> collect(List<Place> own) {
        List<Place> found = new ArrayList<>(own);
        inner.values().forEach(part -> found.addAll(part.work()));
        return found;
    }

    /** All its places, those that remember included. */
    List<Place> everything() {
        List<Place> found = new ArrayList<>(all);
        inner.values().forEach(part -> found.addAll(part.everything()));
        return found;
    }
}
