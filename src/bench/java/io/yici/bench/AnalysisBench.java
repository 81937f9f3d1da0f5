package io.yici.bench;

import io.yici.analysis.flow.FlowAnalysis;
import io.yici.analysis.flow.FlowReport;
import io.yici.analysis.flow.Limits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.Process;

/** How long it takes to look at all states of so many parallel branches, {@code p15x01} being fifteen of one step each. */
final class AnalysisBench {

    private static final int WARM_UP = 5;
    private static final int RUNS = 7;
    private static final Limits LIMITS = new Limits(3_000_000, 512L << 20, Duration.ofSeconds(60));

    void run() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, Object> ratios = new LinkedHashMap<>();
        rows.add(row(5, 1));
        rows.add(row(10, 1));
        rows.add(row(15, 1));
        rows.add(row(17, 1));
        rows.add(row(20, 1));
        rows.add(row(3, 50));
        ratios.put("p15x01 in 200 ms", Report.rounded(millis(rows, "p15x01") / 200));
        ratios.put("p20x01 in 5,000 ms", Report.rounded(millis(rows, "p20x01") / 5_000));
        new Report("analysis").write(rows, ratios);
    }

    private static double millis(List<Map<String, Object>> rows, String what) {
        return rows.stream()
                .filter(row -> what.equals(row.get("what")))
                .mapToDouble(row -> Double.parseDouble(String.valueOf(row.get("ms"))))
                .sum();
    }

    private static Map<String, Object> row(int branches, int steps) {
        Process process = branches(branches, steps);
        for (int i = 0; i < WARM_UP; i++) {
            FlowAnalysis.of(process, node -> false, LIMITS);
        }
        double[] millis = new double[RUNS];
        double[] cpu = new double[RUNS];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        FlowReport report = FlowAnalysis.of(process, node -> false, LIMITS);
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            long cpuBegin = thread.getCurrentThreadCpuTime();
            report = FlowAnalysis.of(process, node -> false, LIMITS);
            millis[i] = (System.nanoTime() - begin) / 1e6;
            cpu[i] = (thread.getCurrentThreadCpuTime() - cpuBegin) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", process.getId());
        row.put("states", report.states());
        row.put("edges", report.edges());
        row.put("sound", report.sound());
        row.put("ms", Report.rounded(millis[RUNS / 2]));
        row.put("cpuMs", Report.rounded(cpu[RUNS / 2]));
        row.put("worstMs", Report.rounded(millis[RUNS - 1]));
        row.put("statesPerSecond", Math.round(report.states() / millis[RUNS / 2] * 1000));
        return row;
    }

    private static Process branches(int branches, int steps) {
        String id = "p%02dx%02d".formatted(branches, steps);
        AbstractFlowNodeBuilder<?, ?> builder =
                Bpmn.createExecutableProcess(id).startEvent().parallelGateway("split");
        for (int branch = 0; branch < branches; branch++) {
            builder = builder.moveToNode("split");
            for (int step = 0; step < steps; step++) {
                builder = builder.userTask();
            }
            builder = branch == 0 ? builder.parallelGateway("join") : builder.connectTo("join");
        }
        return builder.endEvent().done().getModelElementById(id);
    }
}
