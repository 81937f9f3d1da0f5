package io.yici.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Diagrams written as text: {@code start > a:household > end}. Parts are joined by {@code |}; {@code x ${…}> a} is a flow with a condition.
 * {@code x:?} is a choice, {@code x:+} a parallel gateway, {@code x:!} an end that terminates, {@code x:visit} a visit, anything else after
 * the colon a pull of that record.
 */
final class Drawing {

    private static final Pattern ARROW = Pattern.compile("\\s*(\\$\\{[^}]*})?>\\s*");

    private final Map<String, String> nodes = new LinkedHashMap<>();
    private final StringBuilder flows = new StringBuilder();
    private int flow;

    private Drawing() {}

    static String bpmn(String text) {
        Drawing drawing = new Drawing();
        for (String part : text.split("\\s\\|\\s", -1)) {
            drawing.part(part.trim());
        }
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"x\">"
                + "<process id=\"housing-fund-rent\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\">"
                + String.join("", drawing.nodes.values()) + drawing.flows + "</process></definitions>";
    }

    private void part(String part) {
        Matcher arrow = ARROW.matcher(part);
        int from = 0;
        String before = null;
        String condition = null;
        while (arrow.find()) {
            before = step(before, condition, part.substring(from, arrow.start()));
            condition = arrow.group(1);
            from = arrow.end();
        }
        step(before, condition, part.substring(from));
    }

    private String step(@Nullable String before, @Nullable String condition, String text) {
        String[] named = text.trim().split(":", 2);
        String id = named[0];
        if (!nodes.containsKey(id)) {
            nodes.put(id, node(id, named.length > 1 ? named[1] : ""));
        }
        if (before != null) {
            String inside = condition == null
                    ? ""
                    : "<conditionExpression>" + condition.replace("<", "&lt;") + "</conditionExpression>";
            flows.append("<sequenceFlow id=\"f")
                    .append(++flow)
                    .append("\" sourceRef=\"")
                    .append(before)
                    .append("\" targetRef=\"")
                    .append(id)
                    .append("\">")
                    .append(inside)
                    .append("</sequenceFlow>");
        }
        return id;
    }

    private static String node(String id, String kind) {
        return switch (kind) {
            case "" -> id.equals("start") ? "<startEvent id=\"start\"/>" : "<endEvent id=\"" + id + "\"/>";
            case "?" -> "<exclusiveGateway id=\"" + id + "\"/>";
            case "+" -> "<parallelGateway id=\"" + id + "\"/>";
            case "!" -> "<endEvent id=\"" + id + "\"><terminateEventDefinition id=\"" + id + "-t\"/></endEvent>";
            case "visit" -> "<userTask id=\"" + id + "\">" + property("kind", "visit") + "</userTask>";
            default ->
                "<serviceTask id=\"" + id + "\" camunda:delegateExpression=\"${pullRecord}\">"
                        + property("record", kind) + "</serviceTask>";
        };
    }

    private static String property(String name, String value) {
        return "<extensionElements><camunda:properties><camunda:property name=\"" + name + "\" value=\"" + value
                + "\"/></camunda:properties></extensionElements>";
    }
}
