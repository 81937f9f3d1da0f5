package io.yici.analysis;

import io.yici.catalogue.ServiceItem;
import io.yici.engine.expression.FeelText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** The decision tables: their cells, the facts they read, and what they say. */
final class DecisionRules {

    private static final Pattern LITERAL = Pattern.compile("\\s*\"([^\"]*)\"\\s*");
    private static final Set<String> OUTCOMES = Set.of("grant", "refuse");

    private final Subject subject;
    private final TextRules texts;
    private final Map<String, RuleFile> files = new LinkedHashMap<>();

    DecisionRules(Subject subject, TextRules texts) {
        this.subject = subject;
        this.texts = texts;
    }

    /** Reads all decisions and makes their outputs known, before anything is checked that may read them. */
    void read() {
        subject.service().folder().files().forEach((file, content) -> {
            if (file.endsWith(".dmn")) {
                RuleFile.read(file, content, subject.findings())
                        .ifPresent(rules -> rules.decisions().forEach(decision -> {
                            if (files.putIfAbsent(decision.getId(), rules) != null) {
                                subject.error("decision.twice", file, decision.getId(), 0, decision.getId());
                            }
                            subject.facts().decision(decision.getId(), RuleFile.outputs(decision));
                        }));
            }
        });
    }

    boolean knows(String decision) {
        return files.containsKey(decision);
    }

    void check() {
        ServiceItem item = subject.service().item();
        if (!knows(item.decision())) {
            subject.item("decision.unknown", "decision", item.decision(), String.join(", ", files.keySet()));
        }
        new HashSet<>(files.values()).forEach(file -> file.decisions().forEach(decision -> check(file, decision)));
    }

    private void check(RuleFile file, Decision decision) {
        if (decision.getCamundaHistoryTimeToLiveString() == null) {
            subject.error("time-to-live", file.file(), decision.getId(), file.line(decision), decision.getId());
        }
        Set<String> scope = new HashSet<>(Set.of("cellInput"));
        RuleFile.required(decision).forEach(required -> scope.addAll(RuleFile.outputs(required)));
        Cells cells = new Cells(file, scope);
        if (decision.getExpression() instanceof LiteralExpression literal) {
            cells.expression(literal, literal.getText(), literal.getExpressionLanguage());
        }
        RuleFile.table(decision).ifPresent(table -> table(file, decision, table, cells));
    }

    private void table(RuleFile file, Decision decision, DecisionTable table, Cells cells) {
        table.getInputs().forEach(input -> {
            if (input.getInputExpression() != null) {
                cells.expression(
                        input,
                        input.getInputExpression().getText(),
                        input.getInputExpression().getExpressionLanguage());
            }
        });
        List<Output> outputs = new ArrayList<>(table.getOutputs());
        boolean decides = decision.getId().equals(subject.service().item().decision());
        if (decides && outputs.stream().noneMatch(output -> "outcome".equals(output.getName()))) {
            subject.error("decision.outcome", file.file(), decision.getId(), file.line(decision), decision.getId());
        }
        for (Rule rule : table.getRules()) {
            if (rule.getDescription() == null
                    || rule.getDescription().getTextContent().isBlank()) {
                subject.warning("rule.annotation", file.file(), rule.getId(), file.line(rule), rule.getId());
            }
            for (InputEntry entry : rule.getInputEntries()) {
                cells.tests(entry);
            }
            int column = 0;
            for (OutputEntry entry : rule.getOutputEntries()) {
                cells.expression(entry, entry.getText(), entry.getExpressionLanguage());
                if (decides && column < outputs.size()) {
                    said(file, entry, String.valueOf(outputs.get(column).getName()));
                }
                column++;
            }
        }
    }

    private void said(RuleFile file, OutputEntry entry, String output) {
        Matcher literal = LITERAL.matcher(text(entry.getText()));
        if (!literal.matches()) {
            return;
        }
        String value = literal.group(1);
        switch (output) {
            case "outcome" -> {
                if (!OUTCOMES.contains(value)) {
                    subject.error("decision.outcome-value", file.file(), entry.getId(), file.line(entry), value);
                }
            }
            case "reason" -> {
                texts.checkKey(value);
                placeholders(value);
            }
            case "record" -> {
                if (subject.service().item().requirement(value).isEmpty()) {
                    subject.error("record.unknown", file.file(), entry.getId(), file.line(entry), value);
                }
            }
            default -> {
                // Other outputs say what they like.
            }
        }
    }

    private void placeholders(String key) {
        Set<String> outputs = new HashSet<>();
        files.values().forEach(file -> file.decisions().forEach(some -> outputs.addAll(RuleFile.outputs(some))));
        for (String name : subject.service().texts().placeholders(key)) {
            subject.uses(List.of(name.split("\\.", -1)));
            if (!outputs.contains(name) && !subject.facts().knows(List.of(name.split("\\.")))) {
                subject.error("text.placeholder", "messages_zh_CN.properties", key, 0, name, key);
            }
        }
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent();
    }

    /** The cells of one file, with the names they may use beside the facts. */
    private final class Cells {

        private final RuleFile file;
        private final Set<String> scope;

        Cells(RuleFile file, Set<String> scope) {
            this.file = file;
            this.scope = scope;
        }

        void tests(InputEntry entry) {
            String text = text(entry.getText()).trim();
            if (isFeel(entry.getExpressionLanguage()) && !text.isEmpty() && !text.equals("-")) {
                report(entry, text, FeelText.unaryTests(text));
            }
        }

        void expression(DmnElement element, @Nullable Text written, @Nullable String language) {
            String text = text(written).trim();
            if (isFeel(language) && !text.isEmpty()) {
                report(element, text, FeelText.expression(text));
            }
        }

        private void report(DmnElement element, String text, FeelText feel) {
            if (feel.problem() != null) {
                subject.error("feel.syntax", file.file(), element.getId(), file.line(element), text, feel.problem());
            }
            Set<List<String>> reads = new LinkedHashSet<>(feel.reads());
            reads.removeIf(path -> scope.contains(path.get(0)));
            subject.reads(reads, file.file(), element.getId(), file.line(element));
        }

        private static boolean isFeel(@Nullable String language) {
            return language == null || language.toLowerCase(Locale.ROOT).contains("feel");
        }
    }
}
