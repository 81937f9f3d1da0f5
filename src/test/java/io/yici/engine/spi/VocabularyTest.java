package io.yici.engine.spi;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Golden;
import io.yici.testing.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The vocabulary as Camunda Modeler and people read it is made of the code. */
class VocabularyTest {

    private static final Path TEMPLATES = Path.of("processes/.camunda/element-templates");
    private static final Path PICTURES = Path.of("docs/images/vocabulary");
    private static final Path VALIDATOR =
            Path.of("src/main/frontend/node_modules/@bpmn-io/element-templates-validator/dist/index.cjs");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Texts texts = texts();

    @Test
    void theTemplatesOfCamundaModelerAreUpToDate() throws IOException {
        for (StepKind kind : StepKind.values()) {
            Golden.compare(
                    TEMPLATES.resolve(kind.key() + ".json"),
                    JSON.writeValueAsString(ElementTemplate.of(kind, this::both)));
        }
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            assertThat(files).hasSize(StepKind.values().length);
        }
    }

    @Test
    void thePublishedSchemaHasNothingAgainstThem() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(VALIDATOR), "the front end's packages are not there");
        String script = "const v = require('./" + VALIDATOR + "');"
                + "const t = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
                + "const r = v.validateAll(t);"
                + "console.log(JSON.stringify(r.results.flatMap(one => one.errors || [])));";
        Process node = new ProcessBuilder("node", "-e", script)
                .redirectErrorStream(true)
                .start();
        try (var in = node.outputWriter()) {
            in.write(JSON.writeValueAsString(Arrays.stream(StepKind.values())
                    .map(kind -> ElementTemplate.of(kind, this::both))
                    .toList()));
        }
        String errors = new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(errors.strip()).isEqualTo("[]");
    }

    @Test
    void theDocumentationIsUpToDate() {
        StringBuilder page = new StringBuilder("""
                # The vocabulary

                What steps a service's diagram is made of. Generated from `StepKind`. Camunda Modeler finds the templates where the diagrams are, in
                `processes/.camunda/element-templates/`: draw a task, choose *Select template*. The files stay plain BPMN 2.0 with the `camunda`
                namespace, which every tool for Camunda 7 opens; the `operaton` namespace is read as well.

                """);
        for (StepKind kind : StepKind.values()) {
            page.append(section(kind));
            Golden.compare(PICTURES.resolve(kind.key() + ".svg"), picture(kind));
        }
        page.append("""
                ## What is no step

                Waiting for consents and for records happens wherever a record is pulled. Stopping the clock, extending it and terminating a case are acts
                of clerks, possible at any step ([clerk.md](clerk.md)). The law's letters are written by the acts and outcomes they tell ([notices.md](notices.md)).
                Departments that advise are asked by one step; those that each decide something are drawn as a parallel gateway with a review each. A list of departments that is not known when the diagram is drawn is no step.
                """);
        Golden.compare(Path.of("docs/vocabulary.md"), page.toString());
    }

    @Test
    void everyStepThatADiagramCanNameIsDescribed() throws IOException {
        Set<String> described = Arrays.stream(StepKind.values())
                .map(StepKind::delegate)
                .filter(name -> name != null)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(io.yici.analysis.ServiceCheck.STEPS).isEqualTo(described);
    }

    private String section(StepKind kind) {
        String settings = kind.settings().stream()
                .map(setting -> "| `%s`%s | %s | %s |%n"
                        .formatted(
                                setting.name(),
                                setting.required() ? " *" : "",
                                setting.choices().isEmpty()
                                        ? "`" + setting.example() + "`"
                                        : setting.choices().stream()
                                                .map(choice -> "`" + choice + "`")
                                                .collect(joining(", ")),
                                both("engine.setting." + setting.key())))
                .collect(joining());
        return """
                ## %s

                ![%s](images/vocabulary/%s.svg)

                %s

                | setting | values | |
                |---|---|---|
                %s
                ```xml
                %s
                ```

                """.formatted(
                        both("engine.step." + kind.key()),
                        texts.english().get("engine.step." + kind.key()),
                        kind.key(),
                        both("engine.step." + kind.key() + ".what"),
                        settings,
                        example(kind));
    }

    /** As it stands in a file, in five lines. */
    private String example(StepKind kind) {
        StringBuilder attributes = new StringBuilder();
        if (kind.delegate() != null) {
            attributes
                    .append(" camunda:delegateExpression=\"${")
                    .append(kind.delegate())
                    .append("}\"");
        }
        StringBuilder properties = new StringBuilder();
        if (kind.task() != null) {
            properties.append(property("kind", kind.task()));
        }
        for (StepSetting setting : kind.settings()) {
            if (setting.isAttribute()) {
                attributes.append(" %s=\"%s\"".formatted(setting.name(), setting.example()));
            } else {
                properties.append(property(setting.name(), setting.example()));
            }
        }
        if (kind == StepKind.DECIDE) {
            attributes.append(" camunda:decisionRefBinding=\"deployment\"");
        }
        String name = texts.chinese().get("engine.step." + kind.key());
        String inside = properties.isEmpty()
                ? ""
                : "  <bpmn:extensionElements><camunda:properties>\n%s  </camunda:properties></bpmn:extensionElements>\n"
                        .formatted(properties);
        String tag = "bpmn:" + kind.element().substring(5, 6).toLowerCase(java.util.Locale.ROOT)
                + kind.element().substring(6);
        return inside.isEmpty()
                ? "<%s id=\"%s\" name=\"%s\"%s />".formatted(tag, id(kind), name, attributes)
                : "<%s id=\"%s\" name=\"%s\"%s>%n%s</%s>".formatted(tag, id(kind), name, attributes, inside, tag);
    }

    private static String property(String name, String value) {
        return "    <camunda:property name=\"%s\" value=\"%s\" />\n".formatted(name, value);
    }

    private static String id(StepKind kind) {
        String[] words = kind.key().split("-");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                        .collect(joining());
    }

    /** A task as BPMN draws it, an end as a circle. */
    private String picture(StepKind kind) {
        boolean event = kind.element().endsWith("Event");
        String shape = event
                ? "<circle cx=\"110\" cy=\"34\" r=\"24\" fill=\"#fff\" stroke=\"#1d2a44\" stroke-width=\"4\"/>"
                : "<rect x=\"10\" y=\"6\" width=\"200\" height=\"76\" rx=\"10\" fill=\"#fff\" stroke=\"#1d2a44\" stroke-width=\"2\"/>";
        Map<String, String> marks = Map.of(
                "bpmn:ServiceTask", "⚙", "bpmn:UserTask", "☺", "bpmn:BusinessRuleTask", "▤", "bpmn:EndEvent", "");
        String name = "engine.step." + kind.key();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="220" height="100" viewBox="0 0 220 100" font-family="sans-serif" text-anchor="middle">
                  %s
                  <text x="26" y="28" font-size="16" fill="#1d2a44">%s</text>
                  <text x="110" y="%d" font-size="15" fill="#1d2a44">%s</text>
                  <text x="110" y="%d" font-size="12" fill="#5b6780">%s</text>
                </svg>
                """.formatted(
                        shape,
                        marks.getOrDefault(kind.element(), ""),
                        event ? 78 : 42,
                        texts.chinese().get(name),
                        event ? 96 : 62,
                        texts.english().get(name));
    }

    private String both(String key) {
        assertThat(texts.chinese()).containsKey(key);
        return texts.chinese().get(key) + " · " + texts.english().get(key);
    }

    private static Texts texts() {
        try {
            return java.util.Objects.requireNonNull(
                    Texts.ofFolder(Path.of("templates/messages")).get("engine"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
