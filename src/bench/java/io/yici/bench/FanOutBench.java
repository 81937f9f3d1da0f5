package io.yici.bench;

import io.yici.simulator.Latency;
import io.yici.simulator.SimulatedDepartments;
import io.yici.simulator.SimulatorOptions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A service that pulls eight records in one wave from departments that take 200 ms: how long a person waits from submission to result. */
final class FanOutBench {

    private static final int CASES = Integer.getInteger("bench.cases", 100);
    private static final double MILLIS = 200;

    void run() throws Exception {
        SimulatorOptions options = SimulatorOptions.fast(Clock.systemUTC()).withPeople(2026, 2_500);
        try (BenchDatabase database = new BenchDatabase();
                SimulatedDepartments departments =
                        SimulatedDepartments.start(options.withLatency(Latency.fixed(Duration.ofMillis((long) MILLIS))))) {
            database.create("yici");
            YiciSubject.ask(departments);
            Map<String, Object> settings = new HashMap<>(database.settings("yici"));
            settings.put("yici.catalogue.processes", BenchProcesses.folder().toString());
            List<String> people = departments
                    .eligibleSingles()
                    .limit(50)
                    .mapToObj(departments::personId)
                    .toList();
            try (YiciSubject yici = new YiciSubject("eight-records", settings, people)) {
                Load load = new Load(1);
                Load.Case one = n -> yici.apply(n, Map.of("declaration", true));
                load.run(Duration.ofSeconds(20), one);
                Load.Result result = load.run(Duration.ofMillis((long) (CASES * MILLIS * 1.2)), one);
                report(result, commitMillis(database.database("yici")));
            }
        }
    }

    private static void report(Load.Result result, double commit) throws Exception {
        double goal = 1.25 * MILLIS + commit;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", "yici");
        row.put("pulls", 8);
        row.put("departmentMillis", MILLIS);
        row.put("cases", result.cases());
        row.put("p50Millis", Report.rounded(result.millis(0.5)));
        row.put("p99Millis", Report.rounded(result.millis(0.99)));
        row.put("commitMillis", Report.rounded(commit));
        row.put("goalMillis", Report.rounded(goal));
        new Report("fan-out")
                .write(
                        List.of(row),
                        Map.of(
                                "p50 to departments' time", Report.rounded(result.millis(0.5) / MILLIS),
                                "p50 to goal", Report.rounded(result.millis(0.5) / goal)));
    }

    /** The median time of one small commit on this disk. */
    private static double commitMillis(DataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table one_commit (n integer)");
            double[] took = new double[200];
            for (int i = 0; i < took.length; i++) {
                long from = System.nanoTime();
                statement.execute("insert into one_commit values (1)");
                took[i] = (System.nanoTime() - from) / 1e6;
            }
            Arrays.sort(took);
            return took[took.length / 2];
        }
    }
}
