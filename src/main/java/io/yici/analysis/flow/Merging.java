package io.yici.analysis.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/**
 * An inclusive gateway with several flows into it, as the engine does it: a token that comes lets it go on when as many have come as flows
 * lead in, or when no token elsewhere in the scope could still come along the flows; else it waits, and is not asked again until another comes.
 */
final class Merging {

    private final Net.Builder net;
    private final Scope scope;

    Merging(Net.Builder net, Scope scope) {
        this.net = net;
        this.scope = scope;
    }

    void add(FlowNode gateway, List<List<SequenceFlow>> ways) {
        List<Place> before = scope.before(gateway);
        List<Place> waiting = new ArrayList<>();
        before.forEach(place -> waiting.add(scope.memories.get(gateway.getId() + '/' + place.number())));
        List<Place> ahead = mayCome(gateway, waiting);
        for (int i = 0; i < before.size(); i++) {
            Place from = before.get(i);
            for (List<SequenceFlow> way : ways) {
                MoveDraft move = draft(gateway, Move.Rule.GO_ON, from, waiting, ahead);
                move.clear.addAll(waiting);
                net.move(move.putAll(scope.places(way)));
            }
            net.move(draft(null, Move.Rule.WAIT, from, waiting, ahead).put(waiting.get(i)));
        }
    }

    private static MoveDraft draft(
            @Nullable FlowNode told, Move.Rule rule, Place from, List<Place> waiting, List<Place> ahead) {
        MoveDraft move = new MoveDraft().take(from).atOnce(true);
        if (told != null) {
            move.then(told.getId());
        }
        move.rule = rule;
        move.full = waiting.size();
        waiting.forEach(place -> move.waiting.add(place.number()));
        move.empty.addAll(ahead);
        move.empty.remove(from);
        return move;
    }

    private List<Place> mayCome(FlowNode gateway, List<Place> waiting) {
        Set<String> ahead = leadingTo(gateway);
        List<Place> places = new ArrayList<>();
        for (Place place : scope.places) {
            if (ahead.contains(place.element()) && !waiting.contains(place)) {
                places.add(place);
            }
        }
        scope.inner.forEach((id, part) -> {
            if (ahead.contains(id) && !part.isEventPart()) {
                places.addAll(part.work());
            }
        });
        return places;
    }

    private Set<String> leadingTo(FlowNode gateway) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(gateway.getId()));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (found.add(id)) {
                for (FlowNode node : scope.nodes()) {
                    if (leads(node, id)) {
                        open.push(node.getId());
                    }
                }
            }
        }
        return found;
    }

    private boolean leads(FlowNode node, String to) {
        return scope.out(node).stream()
                        .anyMatch(flow -> flow.getTarget().getId().equals(to))
                || isLinked(node, to);
    }

    private boolean isLinked(FlowNode node, String to) {
        return node instanceof IntermediateThrowEvent
                && Events.definition(node, LinkEventDefinition.class)
                        .filter(link -> scope.nodes().stream()
                                .filter(other -> other.getId().equals(to))
                                .anyMatch(other -> Events.definition(other, LinkEventDefinition.class)
                                        .filter(target ->
                                                String.valueOf(target.getName()).equals(String.valueOf(link.getName())))
                                        .isPresent()))
                        .isPresent();
    }
}
