package io.yici.bench;

import io.yici.simulator.Latency;
import io.yici.simulator.SimulatedDepartments;
import io.yici.simulator.SimulatorOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases at an even rate on several nodes of one database, while registers fail at random and one department is down for three tenths of the time.
 * Afterwards the database must tell that no case was lost or stuck, nobody was asked without being allowed to, and nothing was done twice.
 */
final class SoakBench {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 600);
    private static final int NODES = Integer.getInteger("bench.nodes", 2);
    private static final int PULLS_A_SECOND = Integer.getInteger("bench.pulls", 50);
    /** A single person's: household, marriage, account, loan, homes. */
    private static final int PULLS_A_CASE = 5;

    private static final Path LOG = Path.of("target", "bench", "soak.log");
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    private static final int PEOPLE = 900;

    void run() throws Exception {
        Files.createDirectories(LOG.getParent());
        Files.deleteIfExists(LOG);
        SimulatorOptions options = SimulatorOptions.fast(Clock.systemUTC())
                .withPeople(2026, 25_000)
                .withLatency(Latency.ofMillis(20, 120));
        try (BenchDatabase database = new BenchDatabase();
                SimulatedDepartments departments = SimulatedDepartments.start(options)) {
            database.create("yici");
            YiciSubject.ask(departments);
            List<String> people = departments
                    .eligibleSingles()
                    .limit(PEOPLE)
                    .mapToObj(departments::personId)
                    .toList();
            List<YiciSubject> nodes = nodes(database.settings("yici"), people);
            try {
                soak(database, departments, nodes, people);
            } finally {
                nodes.forEach(YiciSubject::close);
            }
        }
    }

    private static List<YiciSubject> nodes(Map<String, Object> database, List<String> people) throws Exception {
        Path keys = Files.createTempDirectory("yici-soak-keys").resolve("keys.p12");
        List<YiciSubject> nodes = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            Map<String, Object> settings = new HashMap<>(database);
            settings.put("yici.vault.key-store", keys.toString());
            settings.put("yici.cases.sweep", "PT2S");
            settings.put("yici.exchange.sweep", "PT2S");
            settings.put("yici.cases.ladder", "PT5S");
            settings.put("logging.file.name", LOG.toString());
            nodes.add(new YiciSubject("housing-fund-rent", settings, people));
        }
        return nodes;
    }

    private static void soak(
            BenchDatabase database, SimulatedDepartments departments, List<YiciSubject> nodes, List<String> people)
            throws Exception {
        JdbcClient jdbc = JdbcClient.create(database.database("yici"));
        SoakLoad load = new SoakLoad(nodes);
        // Machine code is made while nothing fails.
        load.run(Duration.ofSeconds(Math.min(30, SECONDS / 4)), PULLS_A_SECOND / 2.0 / PULLS_A_CASE);
        departments.resetCalls();
        try (SoakFaults faults = new SoakFaults(departments, Duration.ofSeconds(SECONDS));
                SoakWatch watch = new SoakWatch(departments, faults, jdbc)) {
            load.run(Duration.ofSeconds(SECONDS), (double) PULLS_A_SECOND / PULLS_A_CASE);
            faults.stop();
            departments.recover();
            Instant stopped = Instant.now();
            watch.awaitRest(LONGEST_REST);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("seconds", SECONDS);
            row.put("nodes", NODES);
            row.put("cases", load.cases());
            row.put("failedSubmissions", load.failed());
            watch.report(row, Duration.between(stopped, Instant.now()));
            List<String> broken = new SoakInvariants(database.database("yici"), nodes.get(0), departments)
                    .broken(load.cases(), people, LOG);
            row.put(
                    "questionsAnsweredTwice",
                    SimulatedDepartments.DEPARTMENTS.stream()
                            .mapToLong(id -> departments.calls(id).repeated())
                            .sum());
            row.put("broken", broken.size());
            new Report("soak").write(List.of(row), Map.of("broken invariants", broken));
            if (!broken.isEmpty() || load.failed() > 0) {
                throw new IllegalStateException("The soak found: " + broken);
            }
        }
    }
}
