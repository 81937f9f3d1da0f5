package io.yici.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rehearses a service as a designer's own CI does. */
class RehearseCommandTest {

    private static final Path SHIPPED = Path.of("processes/housing-fund-rent");
    private static final List<String> TAKEN = List.of("single-granted.yaml", "refusal-overturned.yaml");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temporary;

    /** The command has the process to itself and silences its log; here others go on in it. */
    @AfterAll
    static void letTheLogBeSeenAgain() {
        System.clearProperty("CONSOLE_LOG_THRESHOLD");
        LoggingSystem log = LoggingSystem.get(RehearseCommandTest.class.getClassLoader());
        log.cleanUp();
        log.beforeInitialize();
        log.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    }

    @Test
    void answersProgramsWithScenariosAndCoverage() throws IOException {
        copy();
        Path changed = temporary.resolve("housing-fund-rent/scenarios/single-granted.yaml");
        Files.writeString(changed, Files.readString(changed).replace("status: granted", "status: refused"));

        assertThat(run(temporary.toString(), "--json")).isOne();

        JsonNode answer = JsonMapper.shared().readTree(out.toString());
        assertThat(answer.path("scenarios")).hasSize(2);
        JsonNode granted = answer.path("scenarios").path(1);
        assertThat(granted.path("file").asString()).isEqualTo("housing-fund-rent/scenarios/single-granted.yaml");
        assertThat(granted.path("passed").asBoolean()).isFalse();
        assertThat(granted.path("visits").asInt()).isZero();
        assertThat(granted.at("/mismatches/0/what").asString()).isEqualTo("status");
        assertThat(answer.path("scenarios").path(0).path("passed").asBoolean()).isTrue();
        assertThat(answer.path("coverage").path("paths").asDouble()).isBetween(0.5, 0.99);
        assertThat(answer.path("coverage").path("rules").asDouble()).isBetween(0.1, 0.9);
        assertThat(answer.at("/services/0/findings/0/rule").asString()).isEqualTo("scenario.row");
    }

    @Test
    void aFolderWithoutServicesIsAMistakeOfTheCaller() {
        assertThat(run(temporary.toString())).isEqualTo(2);
        assertThat(run("nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no service folder", "\"nowhere\" is not there");
    }

    private void copy() throws IOException {
        Path target = temporary.resolve("housing-fund-rent");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                boolean scenario =
                        file.toString().endsWith(".yaml") && file.toString().contains("scenarios");
                Path copied = target.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else if (!scenario || TAKEN.contains(String.valueOf(file.getFileName()))) {
                    Files.copy(file, copied);
                }
            }
        }
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "rehearse";
        System.arraycopy(args, 0, all, 1, args.length);
        return new Commands(
                        Clock.systemUTC(),
                        Path.of("processes"),
                        Locale.ENGLISH,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .run(all);
    }
}
