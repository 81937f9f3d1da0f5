package io.yici.analysis;

import io.yici.testing.Golden;
import io.yici.testing.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page of rules is made of the code. */
class RulesReferenceTest {

    private static final Pattern WARNING = Pattern.compile("warning\\(\\s*\"([a-z]+(?:[.-][a-z0-9]+)*)\"");

    @Test
    void thePageOfRulesIsUpToDate() throws IOException {
        Texts texts = Objects.requireNonNull(
                Texts.ofFolder(Path.of("templates/messages")).get("analysis"));
        Map<String, String> warnings = warnings();
        StringBuilder page = new StringBuilder("""
                # Rules

                Generated from the messages of the rules and the code that tells them. `check`, publishing and the studio tell the same. An error stops a folder
                from being published. A warning can be accepted with a reason: in a diagram by the extension property `accept` of the element, with the value
                `<rule>: <reason>`, in a form by the same custom property of the field, in a table by `[accept <rule>: <reason>]` in the element's
                description, and in `service.yaml` under `accepted`; it is then shown as accepted. `{0}` and `{1}` stand for what was found.

                | rule | | 中文 | English | 怎么改 | what to do |
                |---|---|---|---|---|---|
                """);
        new TreeMap<>(texts.chinese()).forEach((key, chinese) -> {
            if (key.startsWith("analysis.") && !key.endsWith(".fix")) {
                String rule = key.substring("analysis.".length());
                page.append("| `%s` | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                rule,
                                warnings.containsKey(rule) ? "warning" : "error",
                                cell(chinese),
                                cell(texts.english().get(key)),
                                cell(texts.chinese().get(key + ".fix")),
                                cell(texts.english().get(key + ".fix"))));
            }
        });
        Golden.assertReference("rules.md", page.toString());
    }

    private static String cell(@Nullable String text) {
        return Objects.requireNonNull(text)
                .replace("|", "\\|")
                .replace("''", "’")
                .replace("'{'", "{")
                .replace("'}'", "}");
    }

    private static Map<String, String> warnings() throws IOException {
        Map<String, String> warnings = new TreeMap<>();
        for (String module : List.of("catalogue", "analysis", "rehearsal", "studio")) {
            try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/yici", module))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = WARNING.matcher(Files.readString(source));
                    while (matcher.find()) {
                        warnings.put(matcher.group(1), module);
                    }
                }
            }
        }
        return warnings;
    }
}
