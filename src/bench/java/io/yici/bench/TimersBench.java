package io.yici.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.yici.cases.timer.CaseTimers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

/** How late a timer comes on nodes with nothing else to do: the product's, and the engine's own as it comes, each on two nodes of one database. */
final class TimersBench {

    private static final int TIMERS = Integer.getInteger("bench.timers", 60);
    private static final int NODES = 2;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration APART = Duration.ofMillis(1_370);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Map<String, Object>> rows = new ArrayList<>();

    void run() throws Exception {
        try (BenchDatabase database = new BenchDatabase()) {
            database.create("yici");
            database.create("engine");
            double ours = yici(database);
            double theirs = engine(database);
            new Report("timers")
                    .write(rows, Map.of("the engine's median to the product's", Report.rounded(theirs / ours)));
        }
    }

    private double yici(BenchDatabase database) throws Exception {
        Map<String, Object> settings = new HashMap<>(database.settings("yici"));
        Path keys = Files.createTempDirectory("yici-timers-keys").resolve("keys.p12");
        settings.put("yici.vault.key-store", keys.toString());
        try (YiciSubject one = new YiciSubject("housing-fund-rent", settings, List.of());
                YiciSubject other = new YiciSubject("housing-fund-rent", settings, List.of())) {
            other.bean(CaseTimers.class);
            CaseTimers timers = one.bean(CaseTimers.class);
            return measure("yici", at -> timers.set(UUID.randomUUID(), LateTimer.KIND, at.toString(), at));
        }
    }

    private double engine(BenchDatabase database) throws InterruptedException {
        try (HikariDataSource source = new HikariDataSource()) {
            source.setJdbcUrl(database.url("engine"));
            source.setUsername("postgres");
            source.setPassword("postgres");
            List<ProcessEngine> nodes = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                ProcessEngineConfiguration configuration =
                        ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
                configuration.setProcessEngineName("node" + node);
                configuration.setDataSource(source);
                configuration.setDatabaseSchemaUpdate("true");
                configuration.setJobExecutorActivate(true);
                nodes.add(configuration.buildProcessEngine());
            }
            ProcessEngine node = nodes.get(0);
            node.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "timer.bpmn",
                            Bpmn.createExecutableProcess("timer")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .intermediateCatchEvent()
                                    .timerWithDate("${at}")
                                    .serviceTask()
                                    .camundaClass(LateTimer.class)
                                    .endEvent()
                                    .done())
                    .deploy();
            double median = measure(
                    "the engine's own",
                    at -> node.getRuntimeService().startProcessInstanceByKey("timer", Map.of("at", Date.from(at))));
            nodes.forEach(ProcessEngine::close);
            return median;
        }
    }

    /** Gives the median, in milliseconds. */
    private double measure(String what, Consumer<Instant> set) throws InterruptedException {
        LateTimer.LATE.clear();
        Instant first = Instant.now().plus(FIRST);
        for (int timer = 0; timer < TIMERS; timer++) {
            set.accept(first.plus(APART.multipliedBy(timer)));
        }
        Instant end = first.plus(APART.multipliedBy(TIMERS)).plus(PATIENCE);
        while (LateTimer.LATE.size() < TIMERS && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        double[] late = LateTimer.LATE.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("nodes", NODES);
        row.put("timers", TIMERS);
        row.put("came", late.length);
        row.put("p50 ms", Report.rounded(late[late.length / 2]));
        row.put("latest ms", Report.rounded(late[late.length - 1]));
        rows.add(row);
        return late[late.length / 2];
    }
}
