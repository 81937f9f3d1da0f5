package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.inbox.WorkItem;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A calendar is changed while cases run. */
@ProductTest
@Import(MovingClock.Setup.class)
class RecountModuleTest extends ShippedService {

    private static final Path FOLDER = Path.of("target/test-processes/" + UUID.randomUUID());

    @Autowired
    Recount recount;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) throws IOException {
        Path shipped = Path.of("processes");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Path copy = FOLDER.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        properties.add("yici.catalogue.processes", FOLDER::toString);
        properties.add("yici.cases.calendar", () -> "PT0.2S");
    }

    @Test
    void openCasesAreCountedAgainAndWhatMovedIsKept() {
        clock.pass(Duration.between(
                clock.instant(),
                LocalDateTime.of(2026, 3, 2, 10, 0).atZone(clock.getZone()).toInstant()));
        UUID dossier = apply(
                "p17",
                "public-rental-housing",
                Map.of(
                        "livingNow", "family",
                        "area", "any",
                        "rooms", "one",
                        "phone", "13900000000",
                        "declaration", "true"));
        assertThat(due(dossier)).isEqualTo(LocalDate.of(2026, 3, 30));
        WorkItem item = item(dossier, "c03");
        assertThat(item.due()).isEqualTo(due(dossier));

        holiday("  - { name: 临时放假, from: 2026-03-10, to: 2026-03-11 }\n");

        Awaitility.await().untilAsserted(() -> assertThat(due(dossier)).isEqualTo(LocalDate.of(2026, 4, 1)));
        assertThat(item(dossier, "c03").due()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(recount.report(10)).anySatisfy(moved -> {
            assertThat(moved.dossier()).isEqualTo(dossier);
            assertThat(moved.before()).isEqualTo(LocalDate.of(2026, 3, 30));
            assertThat(moved.after()).isEqualTo(LocalDate.of(2026, 4, 1));
        });

        Visitor supervisor = new Visitor(port).signIn("c06", "yici-demo");
        assertThat(supervisor.get("/clerk/recounts").body())
                .contains(files.of(dossier).number(), "2026年3月30日", "2026年4月1日");
        assertThat(new Visitor(port)
                        .signIn("c03", "yici-demo")
                        .get("/clerk/recounts")
                        .statusCode())
                .isEqualTo(404);

        write("year: 2026\nholidays: nonsense\n");
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(due(dossier)).isEqualTo(LocalDate.of(2026, 4, 1)));
    }

    private LocalDate due(UUID dossier) {
        return Objects.requireNonNull(files.now(dossier).due());
    }

    private static void holiday(String line) {
        write(read().replace("workingWeekends:", line + "workingWeekends:"));
    }

    private static String read() {
        try {
            return Files.readString(FOLDER.resolve("calendar/2026.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(String content) {
        try {
            Files.writeString(FOLDER.resolve("calendar/2026.yaml"), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
