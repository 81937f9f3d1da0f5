package io.yici.analysis.flow;

import io.yici.analysis.flow.RandomDiagram.Flow;
import io.yici.analysis.flow.RandomDiagram.Node;
import io.yici.analysis.flow.RandomDiagram.Part;
import java.util.List;
import java.util.Objects;

/** Made-up diagrams as BPMN; which flow is taken is decided by {@code dice}. */
final class DiagramText {

    private static final String LOOP =
            "<multiInstanceLoopCharacteristics isSequential=\"true\"><loopCardinality>%d</loopCardinality>"
                    + "</multiInstanceLoopCharacteristics>";

    private static final String TIMER =
            "<timerEventDefinition><timeDuration xsi:type=\"tFormalExpression\">P1D</timeDuration></timerEventDefinition>";

    private final StringBuilder messages = new StringBuilder();
    private final StringBuilder called = new StringBuilder();

    String of(String id, Part whole) {
        String process = process(id, whole);
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"x\">"
                + "<error id=\"wrong\" errorCode=\"wrong\"/><escalation id=\"up\" escalationCode=\"up\"/>"
                + messages + process + called + "</definitions>";
    }

    private String process(String id, Part part) {
        StringBuilder text = new StringBuilder("<process id=\"%s\" isExecutable=\"true\">".formatted(id));
        inside(text, part);
        return text.append("</process>").toString();
    }

    private void inside(StringBuilder text, Part part) {
        part.nodes.forEach(node -> text.append(node(node, part)));
        part.flows.forEach(flow -> text.append(flow(flow, part)));
    }

    private static String flow(Flow flow, Part part) {
        boolean decided = part.nodes.stream()
                .filter(node -> node.id.equals(flow.from()))
                .anyMatch(node -> (node.kind.equals("xor") || node.kind.equals("or"))
                        && out(node, part).size() > 1
                        && !out(node, part).get(0).equals(flow));
        return "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>"
                .formatted(
                        flow.id(),
                        flow.from(),
                        flow.to(),
                        decided
                                ? "<conditionExpression xsi:type=\"tFormalExpression\">${dice.roll()}</conditionExpression>"
                                : "");
    }

    private static List<Flow> out(Node node, Part part) {
        return part.flows.stream().filter(flow -> flow.from().equals(node.id)).toList();
    }

    private String node(Node node, Part part) {
        String id = "id=\"" + node.id + "\"";
        String loop = node.instances > 0 ? LOOP.formatted(node.instances) : "";
        return switch (node.kind) {
            case "start" -> "<startEvent " + id + "/>";
            case "end" -> "<endEvent " + id + "/>";
            case "terminate" -> "<endEvent " + id + "><terminateEventDefinition/></endEvent>";
            case "xor" -> "<exclusiveGateway " + id + standard(node, part) + "/>";
            case "or" -> "<inclusiveGateway " + id + standard(node, part) + "/>";
            case "and" -> "<parallelGateway " + id + "/>";
            case "events" -> "<eventBasedGateway " + id + "/>";
            case "part" -> "<subProcess " + id + ">" + loop + content(node) + "</subProcess>";
            case "call" -> call(node, id, loop);
            case "eventpart" -> "<subProcess " + id + " triggeredByEvent=\"true\">" + content(node) + "</subProcess>";
            case "task", "visit" -> "<userTask " + id + ">" + loop + "</userTask>";
            default -> event(node, id);
        };
    }

    private String call(Node node, String id, String loop) {
        called.append(process("of_" + node.id, Objects.requireNonNull(node.inner)));
        return "<callActivity " + id + " calledElement=\"of_" + node.id + "\">" + loop + "</callActivity>";
    }

    private String event(Node node, String id) {
        String about = about(node);
        if (node.kind.startsWith("boundary")) {
            return boundary(node, about);
        } else if (node.kind.startsWith("start")) {
            return "<startEvent " + id + INTERRUPTING + about + "</startEvent>";
        } else if (node.kind.endsWith("catch") || node.kind.startsWith("catch")) {
            return "<intermediateCatchEvent " + id + ">" + about + "</intermediateCatchEvent>";
        } else if (node.kind.endsWith("throw") || node.kind.startsWith("throw")) {
            return "<intermediateThrowEvent " + id + ">" + about + "</intermediateThrowEvent>";
        }
        return "<endEvent " + id + ">" + about + "</endEvent>";
    }

    private String about(Node node) {
        if (node.kind.endsWith("timer")) {
            return TIMER;
        } else if (node.kind.endsWith("error")) {
            return "<errorEventDefinition errorRef=\"wrong\"/>";
        } else if (node.kind.endsWith("escalation")) {
            return "<escalationEventDefinition escalationRef=\"up\"/>";
        } else if (node.kind.startsWith("link")) {
            return "<linkEventDefinition id=\"l_" + node.id + "\" name=\"" + node.attachedTo + "\"/>";
        } else if (node.kind.endsWith("condition")) {
            return "<conditionalEventDefinition><condition xsi:type=\"tFormalExpression\">"
                    + "${execution.getVariable('go') == '" + node.id + "'}</condition></conditionalEventDefinition>";
        }
        messages.append("<message id=\"m_%s\" name=\"%s\"/>".formatted(node.id, node.id));
        return "<messageEventDefinition messageRef=\"m_" + node.id + "\"/>";
    }

    private static final String INTERRUPTING = " isInterrupting=\"@\">";

    private String content(Node node) {
        StringBuilder text = new StringBuilder();
        if (node.inner != null) {
            inside(text, node.inner);
        }
        return text.toString().replace(INTERRUPTING, " isInterrupting=\"" + node.interrupts + "\">");
    }

    private static String boundary(Node node, String about) {
        return "<boundaryEvent id=\"%s\" attachedToRef=\"%s\" cancelActivity=\"%s\">%s</boundaryEvent>"
                .formatted(node.id, node.attachedTo, node.interrupts, about);
    }

    private static String standard(Node node, Part part) {
        List<Flow> out = out(node, part);
        return out.size() > 1 ? " default=\"" + out.get(0).id() + "\"" : "";
    }
}
