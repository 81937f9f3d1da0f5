package io.yici.analysis.flow;

import io.yici.analysis.flow.RandomDiagram.Flow;
import io.yici.analysis.flow.RandomDiagram.Node;
import io.yici.analysis.flow.RandomDiagram.Part;
import java.util.List;

/** Made-up diagrams as BPMN; which flow is taken is decided by {@code dice}. */
final class DiagramText {

    private static final String LOOP =
            "<multiInstanceLoopCharacteristics isSequential=\"true\"><loopCardinality>%d</loopCardinality>"
                    + "</multiInstanceLoopCharacteristics>";

    private final List<String> messages;

    DiagramText(List<String> messages) {
        this.messages = messages;
    }

    String of(String id, Part whole) {
        StringBuilder text = new StringBuilder("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"x\">"
                + "<error id=\"wrong\" errorCode=\"wrong\"/>");
        for (String message : messages) {
            text.append("<message id=\"m_%s\" name=\"%s\"/>".formatted(message, message));
        }
        text.append("<process id=\"%s\" isExecutable=\"true\">".formatted(id));
        inside(text, whole);
        return text.append("</process></definitions>").toString();
    }

    private static void inside(StringBuilder text, Part part) {
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

    private static String node(Node node, Part part) {
        String id = "id=\"" + node.id + "\"";
        String loop = node.instances > 0 ? LOOP.formatted(node.instances) : "";
        return switch (node.kind) {
            case "start" -> "<startEvent " + id + "/>";
            case "message" -> "<startEvent " + id + INTERRUPTING + message(node) + "</startEvent>";
            case "end" -> "<endEvent " + id + "/>";
            case "error" -> "<endEvent " + id + "><errorEventDefinition errorRef=\"wrong\"/></endEvent>";
            case "terminate" -> "<endEvent " + id + "><terminateEventDefinition/></endEvent>";
            case "xor" -> "<exclusiveGateway " + id + standard(node, part) + "/>";
            case "or" -> "<inclusiveGateway " + id + standard(node, part) + "/>";
            case "and" -> "<parallelGateway " + id + "/>";
            case "events" -> "<eventBasedGateway " + id + "/>";
            case "catch" -> "<intermediateCatchEvent " + id + ">" + message(node) + "</intermediateCatchEvent>";
            case "part" -> "<subProcess " + id + ">" + loop + content(node) + "</subProcess>";
            case "eventpart" -> "<subProcess " + id + " triggeredByEvent=\"true\">" + content(node) + "</subProcess>";
            case "boundarymessage" -> boundary(node, message(node));
            case "boundarytimer" ->
                boundary(
                        node,
                        "<timerEventDefinition><timeDuration xsi:type=\"tFormalExpression\">P1D</timeDuration>"
                                + "</timerEventDefinition>");
            case "boundaryerror" -> boundary(node, "<errorEventDefinition errorRef=\"wrong\"/>");
            default -> "<userTask " + id + ">" + loop + "</userTask>";
        };
    }

    private static final String INTERRUPTING = " isInterrupting=\"@\">";

    private static String content(Node node) {
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

    private static String message(Node node) {
        return "<messageEventDefinition messageRef=\"m_" + node.id + "\"/>";
    }

    private static String standard(Node node, Part part) {
        List<Flow> out = out(node, part);
        return out.size() > 1 ? " default=\"" + out.get(0).id() + "\"" : "";
    }
}
