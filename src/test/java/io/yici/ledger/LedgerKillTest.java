package io.yici.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.yici.testing.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes and sequences entries is killed again and again: what was committed is in the log once, and nothing is in it by halves. */
class LedgerKillTest {

    private static final int KILLS = 5;

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void nothingIsLostAndNothingIsTwiceOnAFile() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("log") + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        killAndCheck(url, "");
    }

    @Test
    void nothingIsLostAndNothingIsTwiceOnPostgres() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
            killAndCheck(postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    private void killAndCheck(String url, String user) throws Exception {
        Set<String> committed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            committed.addAll(runAndKill(url, user, folder.resolve("said-" + kill)));
        }
        try (HikariDataSource source = KilledLog.source(url, user)) {
            KilledLog.Parts log = KilledLog.parts(source, folder);
            int waiting = log.store().waiting(100_000).size();
            log.sequencer().run();
            assertThat(log.store().waiting(1)).isEmpty();
            assertThat(log.audit().slice()).isFalse();
            assertThat(log.checks().progress().problem()).as("the log is whole").isNull();
            check(log.store(), committed);
            System.out.printf(
                    "[kill] %d kills, %d transactions, %d entries, %d of them waited at the last kill%n",
                    KILLS, committed.size(), log.store().head().size(), waiting);
        }
    }

    private static void check(LogStore store, Set<String> committed) {
        Map<UUID, Set<String>> requests = new HashMap<>();
        Set<UUID> ids = new HashSet<>();
        for (LogStore.Placed row : store.placed(0, Long.MAX_VALUE)) {
            LoggedEntry entry = Leaf.read(row.leaf());
            assertThat(ids.add(entry.id())).as("once").isTrue();
            assertThat(row.place()).as("no gap").isEqualTo(ids.size() - 1);
            requests.computeIfAbsent(entry.entry().dossier(), one -> new HashSet<>())
                    .addAll(entry.entry().requests());
        }
        assertThat(committed).isNotEmpty();
        for (String line : committed) {
            String[] parts = line.split(" ", 2);
            assertThat(requests.get(UUID.fromString(parts[0])))
                    .as("what was committed is there, and all of it")
                    .hasSize(Integer.parseInt(parts[1]));
        }
    }

    private List<String> runAndKill(String url, String user, Path said) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLog.class.getName(),
                        url,
                        user,
                        folder.toString())
                .redirectOutput(said.toFile())
                .redirectError(said.resolveSibling(said.getFileName() + ".err").toFile())
                .start();
        try {
            Waiting.until(
                    "entries are written",
                    Duration.ofMinutes(2),
                    () -> lines(said).size() > 20);
            Waiting.pause(Duration.ofMillis(random.nextInt(700)));
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        List<String> lines = lines(said);
        // The last line may be cut off.
        return lines.subList(0, lines.size() - 1);
    }

    private static List<String> lines(Path said) {
        try {
            return Files.readAllLines(said).stream()
                    .filter(line -> line.matches("[0-9a-f-]{36} [0-9]+"))
                    .toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }
}
