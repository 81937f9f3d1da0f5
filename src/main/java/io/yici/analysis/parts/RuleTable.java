package io.yici.analysis.parts;

import io.yici.catalogue.ServiceDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A decision as people read it: a table, or one expression.
 *
 * @param file path in the folder
 * @param name what people call it
 * @param hitPolicy as DMN names it; {@code UNIQUE} where nothing is said
 * @param inputs headings of the conditions
 * @param outputs headings of the results
 * @param rows in the order of the file
 * @param expression of a decision that is no table, or null
 */
public record RuleTable(
        String file,
        String id,
        String name,
        String hitPolicy,
        List<Heading> inputs,
        List<Heading> outputs,
        List<Row> rows,
        @Nullable String expression) {

    public RuleTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /**
     * What a column is about.
     *
     * @param expression what is looked at, or the name of the result
     */
    public record Heading(String label, String expression) {}

    /**
     * A rule.
     *
     * @param conditions one for each input; empty where anything will do
     * @param results one for each output
     * @param note what its author wrote beside it
     */
    public record Row(String id, List<String> conditions, List<String> results, String note) {

        public Row {
            conditions = List.copyOf(conditions);
            results = List.copyOf(results);
        }
    }

    /** The decisions of a service, file by file. */
    public static List<RuleTable> of(ServiceDefinition service) {
        List<RuleTable> tables = new ArrayList<>();
        service.folder().files().forEach((file, content) -> {
            if (file.endsWith(".dmn")) {
                tables.addAll(of(file, content));
            }
        });
        return tables;
    }

    static List<RuleTable> of(String file, byte[] content) {
        List<RuleTable> tables = new ArrayList<>();
        for (Element root : XmlParts.root(content)) {
            for (Element decision : XmlParts.children(root, "decision")) {
                tables.add(table(file, decision));
            }
        }
        return tables;
    }

    private static RuleTable table(String file, Element decision) {
        String id = decision.getAttribute("id");
        String name = decision.getAttribute("name");
        List<Element> found = XmlParts.children(decision, "decisionTable");
        if (found.isEmpty()) {
            String expression = XmlParts.children(decision, "literalExpression").stream()
                    .map(RuleTable::text)
                    .findFirst()
                    .orElse(null);
            return new RuleTable(file, id, name.isEmpty() ? id : name, "", List.of(), List.of(), List.of(), expression);
        }
        Element table = found.get(0);
        String policy = table.getAttribute("hitPolicy");
        return new RuleTable(
                file,
                id,
                name.isEmpty() ? id : name,
                policy.isEmpty() ? "UNIQUE" : policy,
                XmlParts.children(table, "input").stream().map(RuleTable::input).toList(),
                XmlParts.children(table, "output").stream()
                        .map(output -> heading(output, output.getAttribute("name")))
                        .toList(),
                XmlParts.children(table, "rule").stream().map(RuleTable::row).toList(),
                null);
    }

    private static Heading input(Element input) {
        String expression = XmlParts.children(input, "inputExpression").stream()
                .map(RuleTable::text)
                .findFirst()
                .orElse("");
        return heading(input, expression);
    }

    private static Heading heading(Element column, String expression) {
        String label = column.getAttribute("label");
        return new Heading(label.isEmpty() ? expression : label, expression);
    }

    private static Row row(Element rule) {
        return new Row(
                rule.getAttribute("id"),
                texts(rule, "inputEntry").stream()
                        .map(cell -> cell.equals("-") ? "" : cell)
                        .toList(),
                texts(rule, "outputEntry"),
                XmlParts.children(rule, "description").stream()
                        .map(note -> note.getTextContent().strip())
                        .findFirst()
                        .orElse(""));
    }

    private static List<String> texts(Element rule, String cells) {
        return XmlParts.children(rule, cells).stream().map(RuleTable::text).toList();
    }

    private static String text(Element holder) {
        return XmlParts.children(holder, "text").stream()
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
