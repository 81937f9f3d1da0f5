package io.yici;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.yici.codes.YiciException;
import io.yici.testing.ErrorCodeScan;
import io.yici.testing.Golden;
import io.yici.testing.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference that is generated from the code. */
class ReferenceTest {

    private static final Path MODULES = Path.of("src/main/java/io/yici");
    private static final Path STATUSES = Path.of("src/main/resources/errors");
    private static final Pattern DESCRIPTION = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);
    private static final Pattern ALLOWED =
            Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    @Test
    void theModuleMapIsUpToDate() throws IOException {
        StringBuilder map = new StringBuilder("""
                # Modules

                Generated from the packages' own descriptions. What a module may use is declared there and checked by `ModulesTest`.

                | module | purpose | may use |
                |---|---|---|
                """);
        try (Stream<Path> modules = Files.list(MODULES)) {
            for (Path module : modules.filter(Files::isDirectory).sorted().toList()) {
                map.append(describe(module));
            }
        }
        Golden.assertReference("modules.md", map.toString());
    }

    @Test
    void theErrorCodesAreUpToDate() throws IOException {
        Map<String, Set<String>> exceptions = ErrorCodeScan.run().exceptionsByCode();
        Map<String, String> statuses = statuses();
        Map<String, String> chinese = new HashMap<>();
        Map<String, String> english = new HashMap<>();
        for (Texts texts : Texts.ofFolder(Path.of("templates/messages")).values()) {
            chinese.putAll(texts.chinese());
            english.putAll(texts.english());
        }
        StringBuilder codes = new StringBuilder("""
                # Error codes

                Generated from the exceptions of the domain. A code is stable: programs may rely on it; it is the last part of the problem's `type`.
                A dash means that people are told the general text of the status.

                | code | status | exception | 中文 | English |
                |---|---|---|---|---|
                """);
        exceptions.forEach((code, raised) -> codes.append("| `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        code,
                        statuses.getOrDefault(code, "409"),
                        raised.stream().map(ReferenceTest::shortName).collect(joining(", ")),
                        chinese.getOrDefault("error." + code, "—"),
                        english.getOrDefault("error." + code, "—"))));
        Golden.assertReference("error-codes.md", codes.toString());
    }

    @Test
    void everyExceptionOfTheDomainHasItsOwnCode() throws IOException {
        ErrorCodeScan scan = ErrorCodeScan.run();
        Set<String> compiled = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.yici").stream()
                        .filter(type -> type.isAssignableTo(YiciException.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(toSet());
        assertThat(scan.codesByException().keySet()).containsAll(compiled);
        assertThat(scan.codesByException())
                .allSatisfy(
                        (exception, codes) -> assertThat(codes).as(exception).isNotEmpty());
        assertThat(scan.exceptionsByCode())
                .allSatisfy(
                        (code, exceptions) -> assertThat(exceptions).as(code).hasSize(1));
    }

    @Test
    void everyStatusBelongsToACode() throws IOException {
        assertThat(ErrorCodeScan.run().exceptionsByCode().keySet())
                .containsAll(statuses().keySet());
    }

    @Test
    void everyCodeHasAStatusAndSaysWhatToDoNext() throws IOException {
        Set<String> codes = ErrorCodeScan.run().exceptionsByCode().keySet();
        assertThat(statuses().keySet()).containsAll(codes);
        Set<String> texts = new HashSet<>();
        for (Texts part : Texts.ofFolder(Path.of("templates/messages")).values()) {
            texts.addAll(part.chinese().keySet());
        }
        for (String code : codes) {
            assertThat(texts).contains("error." + code, "error." + code + ".next");
        }
    }

    private static String describe(Path module) throws IOException {
        String source = Files.readString(module.resolve("package-info.java"));
        Matcher description = DESCRIPTION.matcher(source);
        Matcher allowed = ALLOWED.matcher(source);
        assertThat(description.find()).as(module.toString()).isTrue();
        String uses = !allowed.find()
                ? ""
                : NAME.matcher(allowed.group(1))
                        .results()
                        .map(name -> name.group(1))
                        .collect(joining(", "));
        return "| `%s` | %s | %s |%n"
                .formatted(
                        module.getFileName(),
                        description.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " "),
                        uses.isEmpty() ? "—" : uses);
    }

    private static Map<String, String> statuses() throws IOException {
        Map<String, String> statuses = new TreeMap<>();
        try (Stream<Path> files = Files.list(STATUSES)) {
            for (Path file : files.sorted().toList()) {
                Properties read = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    read.load(reader);
                }
                read.forEach((code, status) -> statuses.put((String) code, (String) status));
            }
        }
        return statuses;
    }

    private static String shortName(String name) {
        List<String> parts = List.of(name.split("\\.", -1));
        return parts.get(2) + " `" + parts.get(parts.size() - 1) + "`";
    }
}
