package io.yici.bench;

import io.yici.cases.Drafts;
import io.yici.exchange.Exchange;
import io.yici.exchange.PullOrder;
import io.yici.exchange.PullOrders;
import io.yici.simulator.Latency;
import io.yici.simulator.SimulatedDepartments;
import io.yici.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Single pulls, each kept with its ledger entry in a commit of its own: what the product adds to a register's own time, how many it makes a second, and
 * what a thousand in flight hold in memory; beside the same calls by a plain client that drops what it gets.
 */
final class ExchangeBench {

    static final String SERVICE = "one-record";
    static final String OTHER_SERVICE = "one-home";

    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final int WARM = Integer.getInteger("bench.warm", 30);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 16);
    private static final int MILLIS = 50;

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<String, Object> ratios = new LinkedHashMap<>();

    void run() throws Exception {
        SimulatorOptions options = SimulatorOptions.fast(Clock.systemUTC()).withPeople(2026, 5_000);
        try (BenchDatabase database = new BenchDatabase();
                SimulatedDepartments atOnce = SimulatedDepartments.start(options);
                SimulatedDepartments slow =
                        SimulatedDepartments.start(options.withLatency(Latency.fixed(Duration.ofMillis(MILLIS))))) {
            database.create("yici");
            YiciSubject.ask(atOnce);
            Map<String, Object> settings = new HashMap<>(database.settings("yici"));
            settings.put("yici.catalogue.processes", processes().toString());
            List<String> people = atOnce.eligibleSingles()
                    .limit(100)
                    .mapToObj(atOnce::personId)
                    .toList();
            try (YiciSubject yici = new YiciSubject(SERVICE, settings, people)) {
                PlainPulls plain = new PlainPulls();
                Drafted drafted = new Drafted(yici, SERVICE);
                measure(atOnce, slow, drafted, plain, people);
                new PullsInFlight(yici, plain, people).measure(rows, ratios);
            }
            new Report("exchange").write(rows, ratios);
        }
    }

    private static Path processes() throws Exception {
        Path folder = BenchProcesses.folder();
        BenchProcesses.derive(
                folder,
                SERVICE,
                OTHER_SERVICE,
                "2017007000",
                "2017008000",
                "js_gjjgrjc",
                "zr_bdc",
                "[zjh, grjcye]",
                "[qlrzjh, qszt]");
        BenchProcesses.extendDeadlines(folder, "gjj", "zr");
        return folder;
    }

    private void measure(
            SimulatedDepartments atOnce,
            SimulatedDepartments slow,
            Drafted drafted,
            PlainPulls plain,
            List<String> people)
            throws Exception {
        Load.Case ours = n -> drafted.pull();
        Load.Case theirs = n -> plain.ask(people.get(n % people.size()));
        YiciSubject.ask(atOnce);
        new Load(CLIENTS).run(Duration.ofSeconds(WARM / 3), theirs);
        drafted.prepare(WARM * 300);
        new Load(CLIENTS).run(Duration.ofSeconds(WARM), ours);
        drafted.prepare(SECONDS * 1_500);
        row("yici", CLIENTS, 0, new Load(CLIENTS).run(Duration.ofSeconds(SECONDS), ours));
        row("plain client", CLIENTS, 0, new Load(CLIENTS).run(Duration.ofSeconds(SECONDS), theirs));
        YiciSubject.ask(slow);
        for (int clients : new int[] {1, CLIENTS}) {
            drafted.prepare(SECONDS * clients * 1_000 / MILLIS);
            row("yici", clients, MILLIS, new Load(clients).run(Duration.ofSeconds(SECONDS), ours));
            row("plain client", clients, MILLIS, new Load(clients).run(Duration.ofSeconds(SECONDS), theirs));
        }
        ratios.put("pulls a second to plain client", ratio("pullsPerSecond", 0, 1));
        ratios.put("p50 over the register's time, one client, ms", rows.get(2).get("p50OverMillis"));
        ratios.put("p99 over the register's time, one client, ms", rows.get(2).get("p99OverMillis"));
    }

    private double ratio(String what, int one, int other) {
        return Report.rounded(((Number) rows.get(one).getOrDefault(what, 0)).doubleValue()
                / ((Number) rows.get(other).getOrDefault(what, 1)).doubleValue());
    }

    private void row(String what, int clients, int latency, Load.Result result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("departmentMillis", latency);
        row.put("clients", clients);
        row.put("pulls", result.cases());
        row.put("pullsPerSecond", Report.rounded(result.perSecond()));
        row.put("p50OverMillis", Report.rounded(result.millis(0.5) - latency));
        row.put("p99OverMillis", Report.rounded(result.millis(0.99) - latency));
        row.put("jvmCpuMillisPerPull", Report.rounded(result.cpuMillis()));
        row.put("inFlight", clients);
        row.put("heapKilobytesPerPull", "");
        System.out.println(row);
        rows.add(row);
    }

    /** Drafts whose applicants consented and whose record was not asked for yet. */
    static final class Drafted {

        private final YiciSubject yici;
        private final String service;
        private final Drafts drafts;
        private final PullOrders orders;
        private final Exchange exchange;
        private final java.util.Queue<PullOrder> ready = new java.util.concurrent.ConcurrentLinkedQueue<>();

        Drafted(YiciSubject yici, String service) {
            this.yici = yici;
            this.service = service;
            this.drafts = yici.bean(Drafts.class);
            this.orders = yici.bean(PullOrders.class);
            this.exchange = yici.bean(Exchange.class);
        }

        void prepare(int count) throws Exception {
            List<java.util.concurrent.Callable<PullOrder>> all = new ArrayList<>();
            for (int n = ready.size(); n < count; n++) {
                int number = n;
                all.add(() -> draft(number));
            }
            var executor = java.util.concurrent.Executors.newFixedThreadPool(16);
            for (var made : executor.invokeAll(all)) {
                ready.add(made.get());
            }
            executor.shutdown();
        }

        private PullOrder draft(int number) {
            UUID account = yici.account(number);
            UUID dossier = drafts.begin(account, service, UUID.randomUUID().toString())
                    .id();
            drafts.consent(dossier, account, List.of());
            return orders.of(dossier).orElseThrow();
        }

        /** One pull: asked, read, bound to its person, sealed, entered into the ledger and kept. */
        void pull() throws Exception {
            PullOrder order = ready.poll();
            if (order == null) {
                throw new IllegalStateException("Too few drafts were prepared");
            }
            exchange.gather(order, true);
        }
    }
}
