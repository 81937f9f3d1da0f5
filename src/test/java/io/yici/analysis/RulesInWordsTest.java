package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesInWordsTest {

    private static final Pattern RULE = Pattern.compile(
            "(?<!Notice\\.|Proposal|Rehearsal)(?:error|warning|item|refuse|report|Refused|Unfit|SchemaFindings\\.of)\\(\\s*\"([a-z]+(?:[.-][a-z0-9]+)*)\"");

    private final Map<String, String> texts = texts();

    @Test
    void everyRuleIsSaidInWordsWithARemedy() throws IOException {
        Set<String> rules = rules();
        assertThat(rules).hasSizeGreaterThan(70);
        assertThat(rules)
                .allSatisfy(rule -> assertThat(texts).containsKeys("analysis." + rule, "analysis." + rule + ".fix"));
    }

    @Test
    void noWordsAreLeftOfRulesThatAreGone() throws IOException {
        Set<String> said = texts.keySet().stream()
                .filter(key -> key.startsWith("analysis.") && !key.endsWith(".fix"))
                .map(key -> key.substring("analysis.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        said.removeAll(rules());
        // It is made of the code of an exception.
        said.remove("folder.too-large");
        assertThat(said).isEmpty();
    }

    private static Set<String> rules() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String module : List.of("catalogue", "analysis", "rehearsal", "studio")) {
            try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/yici", module))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = RULE.matcher(Files.readString(source));
                    while (matcher.find()) {
                        rules.add(matcher.group(1));
                    }
                }
            }
        }
        return rules;
    }

    private static Map<String, String> texts() {
        try {
            return Optional.ofNullable(
                            Texts.ofFolder(Path.of("templates/messages")).get("analysis"))
                    .orElseThrow()
                    .chinese();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
