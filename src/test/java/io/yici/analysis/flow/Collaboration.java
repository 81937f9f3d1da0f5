package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several processes that send each other messages, with the semantics of the published verdicts: a receiver takes a message that was sent,
 * a process with a message start begins with it. The engine knows no such thing, so only tests do.
 *
 * <p>Processes are text: {@code start > a > x? > b > end | x? > c > end}. {@code x?} is an exclusive, {@code x+} a parallel and {@code x*} an
 * event-based gateway, {@code x<} receives, {@code start…<} begins with a message.
 */
final class Collaboration {

    private final Net.Builder net = new Net.Builder();
    private final List<Place> begin = new ArrayList<>();
    private final Map<String, List<Place>> sent = new LinkedHashMap<>();
    private final Map<String, List<Place>> received = new LinkedHashMap<>();
    private final List<Integer> movers = new ArrayList<>();
    private final List<Integer> begun = new ArrayList<>();
    private int processes;

    Collaboration message(String from, String to) {
        Place message = net.memory(to);
        sent.computeIfAbsent(from, id -> new ArrayList<>()).add(message);
        received.computeIfAbsent(to, id -> new ArrayList<>()).add(message);
        return this;
    }

    /** Messages are named before the processes. */
    Collaboration process(String text) {
        Map<String, List<Place>> in = new LinkedHashMap<>();
        Map<String, List<Place>> out = new LinkedHashMap<>();
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (String part : text.split("\\s\\|\\s", -1)) {
            String[] steps = part.trim().split("\\s*>\\s*", -1);
            for (int i = 0; i + 1 < steps.length; i++) {
                Place flow = net.place(steps[i + 1]);
                out.computeIfAbsent(steps[i], id -> new ArrayList<>()).add(flow);
                in.computeIfAbsent(steps[i + 1], id -> new ArrayList<>()).add(flow);
                next.computeIfAbsent(steps[i], id -> new ArrayList<>()).add(steps[i + 1]);
            }
        }
        for (Map.Entry<String, List<Place>> node : out.entrySet()) {
            if (node.getKey().startsWith("start")) {
                start(node.getKey(), node.getValue());
            }
        }
        for (Map.Entry<String, List<Place>> node : in.entrySet()) {
            net.element(node.getKey());
            node(node.getKey(), node.getValue(), out, next);
        }
        processes++;
        return this;
    }

    FlowReport analyse() {
        net.start(List.of(), begin);
        return FlowAnalysis.of(net.build(), Limits.USUAL);
    }

    /** How many states the tool of the published numbers counts. */
    int published() {
        net.start(List.of(), begin);
        return new OrderedStates(net.build(), movers).count(begun);
    }

    private void move(MoveDraft draft) {
        net.move(draft);
        movers.add(processes);
    }

    private void start(String id, List<Place> out) {
        if (!id.endsWith("<")) {
            begin.addAll(out);
            begun.add(processes);
            return;
        }
        Place started = net.memory("");
        for (Place message : received.getOrDefault(id, List.of())) {
            move(MoveDraft.of(id).take(message).put(started).putAll(out));
        }
    }

    private void node(String id, List<Place> in, Map<String, List<Place>> out, Map<String, List<String>> next) {
        List<Place> after = out.getOrDefault(id, List.of());
        if (id.endsWith("+")) {
            move(MoveDraft.of(id).takeAll(in).putAll(after));
            return;
        }
        int end = after.isEmpty() ? net.end(id) : -1;
        for (Place before : in) {
            if (id.endsWith("?")) {
                after.forEach(place -> move(MoveDraft.of(id).take(before).put(place)));
            } else if (id.endsWith("*")) {
                next.getOrDefault(id, List.of())
                        .forEach(event -> received(event, id, before, out.getOrDefault(event, List.of())));
            } else if (id.endsWith("<")) {
                received(id, id, before, after);
            } else {
                move(MoveDraft.of(id)
                        .take(before)
                        .putAll(after)
                        .putAll(sent.getOrDefault(id, List.of()))
                        .end(end));
            }
        }
    }

    private void received(String event, String told, Place before, List<Place> after) {
        for (Place message : received.getOrDefault(event, List.of())) {
            move(MoveDraft.of(told).then(event).take(before).take(message).putAll(after));
        }
    }
}
