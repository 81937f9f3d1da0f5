package io.yici.bench;

import io.yici.testing.GivenAnswers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.Services;
import io.yici.simulator.Latency;
import io.yici.simulator.SimulatedDepartments;
import io.yici.simulator.SimulatorOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole cases of single, eligible people, with departments that answer at once and after 50 ms. */
final class CasesBench {

    private static final String SERVICE = "housing-fund-rent";
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));
    /** Both need some time until the machine code is there. */
    private static final Duration WARMED = Duration.ofSeconds(Integer.getInteger("bench.warm", 60));

    private static final int CLIENTS = Integer.getInteger("bench.clients", 16);
    /** Also prints which statements a case takes. */
    private static final boolean WITH_STATEMENTS = Boolean.getBoolean("bench.statements");

    private static final boolean WITH_BASELINE = !Boolean.getBoolean("bench.alone");

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<String, Object> ratios = new LinkedHashMap<>();

    void run() throws Exception {
        SimulatorOptions options = SimulatorOptions.fast(Clock.systemUTC()).withPeople(2026, 25_000);
        try (BenchDatabase database = new BenchDatabase();
                SimulatedDepartments atOnce = SimulatedDepartments.start(options);
                SimulatedDepartments slow =
                        SimulatedDepartments.start(options.withLatency(Latency.fixed(Duration.ofMillis(50))))) {
            database.create("yici");
            database.create("baseline");
            List<String> people = atOnce.eligibleSingles()
                    .limit(500)
                    .mapToObj(atOnce::personId)
                    .toList();
            YiciSubject.ask(atOnce);
            try (YiciSubject yici = new YiciSubject(SERVICE, database.settings("yici"), people)) {
                measure(database, "yici", atOnce, slow, n -> yici.apply(n, GivenAnswers.rent()));
                if (WITH_BASELINE) {
                    baseline(database, yici, atOnce, slow, people);
                }
            }
            new Report("cases").write(rows, ratios);
        }
    }

    private void baseline(
            BenchDatabase database,
            YiciSubject yici,
            SimulatedDepartments atOnce,
            SimulatedDepartments slow,
            List<String> people)
            throws Exception {
        try (Baseline baseline = new Baseline(
                database.settings("baseline"),
                yici.bean(Services.class).current(SERVICE),
                yici.bean(ResourceCatalogue.class).registers(),
                people)) {
            measure(database, "baseline", atOnce, slow, n -> baseline.apply(n, GivenAnswers.rent()));
        }
        ratio("casesPerSecond", 0, "ratio");
        ratio("casesPerSecond, departments after 50 ms", 1, "ratio");
    }

    private void ratio(String what, int row, String suffix) {
        double yici = ((Number) rows.get(row).getOrDefault("casesPerSecond", 0)).doubleValue();
        double baseline = ((Number) rows.get(row + 2).getOrDefault("casesPerSecond", 0)).doubleValue();
        ratios.put(what + " " + suffix, Report.rounded(yici / baseline));
    }

    private void measure(
            BenchDatabase database, String what, SimulatedDepartments atOnce, SimulatedDepartments slow, Load.Case one)
            throws Exception {
        Load load = new Load(CLIENTS);
        YiciSubject.ask(atOnce);
        load.run(WARMED, one);
        rows.add(measured(database, what, 0, load, one));
        YiciSubject.ask(slow);
        load.run(MEASURED.dividedBy(4), one);
        rows.add(measured(database, what, 50, load, one));
    }

    private static Map<String, Object> measured(
            BenchDatabase database, String what, int latency, Load load, Load.Case one) throws Exception {
        // What the sessions did before is counted only when they rested; and what they do while resting is not the cases'.
        rest();
        BenchDatabase.Work idle = database.work(what);
        rest();
        BenchDatabase.Work before = database.work(what);
        if (WITH_STATEMENTS) {
            database.forgetStatements();
            before = database.work(what);
        }
        Load.Result result = load.run(MEASURED, one);
        rest();
        BenchDatabase.Work work = database.work(what).since(before);
        if (WITH_STATEMENTS) {
            database.statements(what, result.cases()).forEach(System.out::println);
        }
        double idleCommits = before.since(idle).commits() * (MEASURED.toMillis() + REST_MILLIS) / (double) REST_MILLIS;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("departmentMillis", latency);
        row.put("cases", result.cases());
        row.put("casesPerSecond", Report.rounded(result.perSecond()));
        row.put("p50Millis", Report.rounded(result.millis(0.5)));
        row.put("p99Millis", Report.rounded(result.millis(0.99)));
        row.put("commitsPerCase", Report.rounded((work.commits() - idleCommits) / result.cases()));
        row.put("statementsPerCase", Report.rounded((double) work.statements() / result.cases()));
        row.put("walKilobytesPerCase", Report.rounded(work.walBytes() / 1024.0 / result.cases()));
        row.put("jvmCpuMillisPerCase", Report.rounded(result.cpuMillis()));
        row.put("clients", CLIENTS);
        System.out.println(row);
        return row;
    }

    private static final long REST_MILLIS = 12_000;

    private static void rest() throws InterruptedException {
        Thread.sleep(REST_MILLIS);
    }
}
