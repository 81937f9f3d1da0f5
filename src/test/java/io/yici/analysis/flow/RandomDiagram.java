package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Diagrams made up at random: of blocks within blocks, and some of them spoilt afterwards so that they are blocks no more. */
final class RandomDiagram {

    private final Random random;
    final Part whole = new Part();
    private int count;

    /** @param spoil how many gateways are swapped, flows taken out or put in at random */
    RandomDiagram(Random random, int depth, int spoil) {
        this.random = random;
        fill(whole, depth, true);
        for (int i = 0; i < spoil; i++) {
            spoil(whole);
        }
    }

    /** A step of a diagram; its kind is the first letters of its id. */
    static final class Node {
        final String id;
        String kind;
        final @Nullable Part inner;

        /** The step a boundary event is at, or the name of a link. */
        @Nullable
        String attachedTo;

        boolean interrupts;
        int instances;

        Node(String id, String kind, @Nullable Part inner) {
            this.id = id;
            this.kind = kind;
            this.inner = inner;
        }
    }

    record Flow(String id, String from, String to) {}

    /** What a process or a part of it is made of. */
    static final class Part {
        final List<Node> nodes = new ArrayList<>();
        final List<Flow> flows = new ArrayList<>();
    }

    private record Block(String first, String last) {}

    private void fill(Part part, int depth, boolean outer) {
        String start = node(part, "start").id;
        Block block = block(part, depth);
        Node end = node(
                part,
                outer
                        ? "end"
                        : List.of("end", "end", "end", "end", "error", "endescalation")
                                .get(random.nextInt(6)));
        flow(part, start, block.first());
        flow(part, block.last(), end.id);
        if (random.nextInt(6) == 0) {
            eventPart(part);
        }
    }

    private void eventPart(Part part) {
        Part inner = new Part();
        Node event = node(part, "eventpart", inner);
        String kind = List.of("message", "condition", "escalation").get(random.nextInt(3));
        // One that does not interrupt is looked at once at a time, and an escalation does not wait for that.
        event.interrupts = kind.equals("escalation") || random.nextBoolean();
        Node start = node(inner, "start" + kind);
        Block block = block(inner, 0);
        flow(inner, start.id, block.first());
        flow(inner, block.last(), node(inner, "end").id);
    }

    private Block block(Part part, int depth) {
        if (depth == 0) {
            return leaf(part);
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> sequence(part, depth);
            case 2 -> split(part, "xor", depth);
            case 3, 4 -> split(part, "and", depth);
            case 5 -> split(part, "or", depth);
            case 6 -> loop(part, depth);
            case 7, 8 -> inner(part, depth, "part");
            case 9 -> inner(part, depth, "call");
            case 10 -> link(part, depth);
            default -> events(part, depth);
        };
    }

    private Block leaf(Part part) {
        if (random.nextInt(8) == 0) {
            Node event = node(
                    part,
                    List.of("catchcondition", "catchtimer", "throwescalation").get(random.nextInt(3)));
            return new Block(event.id, event.id);
        }
        Node task = node(part, random.nextInt(4) == 0 ? "visit" : "task");
        if (random.nextInt(8) == 0) {
            task.instances = 1 + random.nextInt(3);
        } else if (random.nextInt(5) == 0) {
            boundary(part, task, List.of("message", "timer", "condition").get(random.nextInt(3)));
        }
        return new Block(task.id, task.id);
    }

    private void boundary(Part part, Node host, String kind) {
        Node event = node(part, "boundary" + kind);
        event.attachedTo = host.id;
        event.interrupts = kind.equals("error") || random.nextBoolean();
        Node task = node(part, "task");
        Node end = node(part, random.nextInt(6) == 0 ? "terminate" : "end");
        flow(part, event.id, task.id);
        flow(part, task.id, end.id);
    }

    /** A link's two ends have no flow between them. */
    private Block link(Part part, int depth) {
        Block before = block(part, depth - 1);
        Block after = block(part, depth - 1);
        Node to = node(part, "linkthrow");
        Node from = node(part, "linkcatch");
        to.attachedTo = from.id;
        from.attachedTo = from.id;
        flow(part, before.last(), to.id);
        flow(part, from.id, after.first());
        return new Block(before.first(), after.last());
    }

    private Block sequence(Part part, int depth) {
        Block first = block(part, depth - 1);
        Block second = block(part, depth - 1);
        flow(part, first.last(), second.first());
        return new Block(first.first(), second.last());
    }

    private Block split(Part part, String kind, int depth) {
        Node split = node(part, kind);
        Node join = node(part, kind);
        int branches = 2 + random.nextInt(2);
        for (int i = 0; i < branches; i++) {
            Block block = block(part, depth - 1);
            flow(part, split.id, block.first());
            flow(part, block.last(), join.id);
        }
        return new Block(split.id, join.id);
    }

    private Block loop(Part part, int depth) {
        Node begin = node(part, "xor");
        Node end = node(part, "xor");
        Block block = block(part, depth - 1);
        flow(part, begin.id, block.first());
        flow(part, block.last(), end.id);
        flow(part, end.id, begin.id);
        return new Block(begin.id, end.id);
    }

    private Block inner(Part part, int depth, String kind) {
        Part inner = new Part();
        Node node = node(part, kind, inner);
        fill(inner, depth - 1, false);
        node.instances = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
        if (random.nextInt(2) == 0) {
            boundary(part, node, List.of("message", "timer", "condition").get(random.nextInt(3)));
        }
        if (random.nextInt(2) == 0) {
            boundary(part, node, "error");
        }
        if (random.nextInt(2) == 0) {
            boundary(part, node, "escalation");
        }
        return new Block(node.id, node.id);
    }

    private Block events(Part part, int depth) {
        Node gateway = node(part, "events");
        Node join = node(part, "xor");
        for (int i = 0; i < 2; i++) {
            Node event = node(
                    part,
                    List.of("catchmessage", "catchcondition", "catchtimer").get(random.nextInt(3)));
            Block block = block(part, depth - 1);
            flow(part, gateway.id, event.id);
            flow(part, event.id, block.first());
            flow(part, block.last(), join.id);
        }
        return new Block(gateway.id, join.id);
    }

    /** Makes of a parallel gateway an exclusive one or the other way round, or takes a flow out. */
    void mutate() {
        List<Node> gateways = whole.nodes.stream()
                .filter(node -> List.of("xor", "and").contains(node.kind))
                .toList();
        if (gateways.isEmpty() || random.nextInt(3) == 0) {
            whole.flows.remove(random.nextInt(whole.flows.size()));
        } else {
            Node gateway = gateways.get(random.nextInt(gateways.size()));
            gateway.kind = gateway.kind.equals("xor") ? "and" : "xor";
        }
    }

    private void spoil(Part part) {
        List<Node> gateways = part.nodes.stream()
                .filter(node -> List.of("xor", "and", "or").contains(node.kind))
                .toList();
        if (!gateways.isEmpty() && random.nextBoolean()) {
            gateways.get(random.nextInt(gateways.size())).kind =
                    List.of("xor", "and", "or").get(random.nextInt(3));
        } else if (part.flows.size() > 4 && random.nextBoolean()) {
            part.flows.remove(random.nextInt(part.flows.size()));
        } else {
            Node from = part.nodes.get(random.nextInt(part.nodes.size()));
            Node to = part.nodes.get(random.nextInt(part.nodes.size()));
            boolean fits =
                    List.of("task", "visit", "xor", "and", "or", "part", "call").contains(from.kind)
                            && List.of("task", "xor", "and", "or", "part", "call", "end")
                                    .contains(to.kind);
            if (fits) {
                flow(part, from.id, to.id);
            }
        }
    }

    private Node node(Part part, String kind) {
        return node(part, kind, null);
    }

    private Node node(Part part, String kind, @Nullable Part inner) {
        Node node = new Node(kind + count++, kind, inner);
        part.nodes.add(node);
        return node;
    }

    private void flow(Part part, String from, String to) {
        part.flows.add(new Flow("f" + count++, from, to));
    }

    String bpmn(String id) {
        return new DiagramText().of(id, whole);
    }
}
