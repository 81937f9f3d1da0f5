package io.yici.analysis.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever the real engine does with a diagram is a way through its graph. {@code -Danalysis.diagrams=5000} tries more diagrams, and
 * {@code -Danalysis.seed} others.
 */
class EngineTracesTest {

    private static final int DIAGRAMS = Integer.getInteger("analysis.diagrams", 80);
    private static final int FIRST = Integer.getInteger("analysis.first", 0);
    private static final long SEED = Long.getLong("analysis.seed", 5L);
    private static final int WALKS = 2;
    private static final Limits LIMITS = new Limits(4_000, 64L << 20, Duration.ofSeconds(3));

    private static final Dice DICE = new Dice();
    private static ProcessEngine engine = start();

    private int walked;
    private int ended;
    private int stuck;
    private int refused;

    /** Decides for the engine. */
    public static final class Dice {

        private Random random = new Random(0);

        public boolean roll() {
            return random.nextBoolean();
        }
    }

    @BeforeAll
    static void begin() {
        assertThat(engine).isNotNull();
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    /** A join that waits for ever beside an error event that nobody could throw any more. */
    @Test
    void anErrorThatNothingThrowsIsNoWayOut() {
        Random random = new Random(77L * 1_000_003 + 1377);
        RandomDiagram diagram = new RandomDiagram(random, 1 + random.nextInt(3), 0);
        Process process = Bpmn.readModelFromStream(
                        new ByteArrayInputStream(diagram.bpmn("p").getBytes(StandardCharsets.UTF_8)))
                .getModelElementById("p");
        assertThat(FlowAnalysis.of(process, node -> false, LIMITS).sound()).isFalse();
    }

    @Test
    void whatTheEngineDoesIsAWayThroughTheGraph() {
        for (int i = FIRST; i < FIRST + DIAGRAMS; i++) {
            Random random = new Random(SEED * 1_000_003 + i);
            RandomDiagram diagram = new RandomDiagram(random, 1 + random.nextInt(3), i % 3);
            try {
                walk(diagram.bpmn("p"), random);
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(
                        "diagram " + i + " of seed " + SEED + ": " + wrong.getMessage() + "\n" + diagram.bpmn("p"),
                        wrong);
            }
        }
        assertThat(walked).as("of which refused by the engine: %d", refused).isGreaterThan(DIAGRAMS / 2);
        assertThat(ended).isGreaterThan(walked / 4);
        assertThat(stuck).isPositive();
    }

    private void walk(String bpmn, Random random) {
        byte[] content = bpmn.getBytes(StandardCharsets.UTF_8);
        Process process =
                Bpmn.readModelFromStream(new ByteArrayInputStream(content)).getModelElementById("p");
        Net net = NetCompiler.compile(process, node -> node.getId().startsWith("visit"));
        StateGraph graph = Explorer.explore(net, LIMITS);
        FlowReport report = FlowAnalysis.of(net, LIMITS);
        // Without end the engine would make tokens, or go round, in one step of its own.
        boolean endless = report.problems().stream().anyMatch(problem -> problem.flaw() == FlowReport.Flaw.ENDLESS);
        if (!graph.complete || graph.serial || !graph.cut.isEmpty() || endless) {
            return;
        }
        Deployment deployment;
        try {
            deployment = engine.getRepositoryService()
                    .createDeployment()
                    .addString("p.bpmn", bpmn)
                    .deploy();
        } catch (ParseException notForTheEngine) {
            refused++;
            return;
        }
        for (int i = 0; i < WALKS; i++) {
            DICE.random = random;
            check(new EngineWalk(engine, graph, random), report);
        }
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true);
    }

    private void check(EngineWalk walk, FlowReport report) {
        EngineWalk.Outcome outcome;
        try {
            outcome = walk.walk("p");
        } catch (ProcessEngineException refused) {
            assertThat(refused).hasMessageContaining("No outgoing sequence flow");
            assertThat(report.sound()).isFalse();
            return;
        }
        walked++;
        Integer max = report.visits().max();
        if (max != null) {
            assertThat(walk.visits()).isLessThanOrEqualTo(max);
        }
        if (outcome == EngineWalk.Outcome.ENDED) {
            ended++;
            assertThat(walk.visits()).isGreaterThanOrEqualTo(report.visits().min());
        } else if (outcome == EngineWalk.Outcome.STUCK) {
            stuck++;
            assertThat(report.sound()).as("stuck: %s", walk).isFalse();
        }
        walk.forget();
    }

    private static ProcessEngine start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("traces");
        configuration.setJdbcUrl("jdbc:h2:mem:traces");
        configuration.setHistory("none");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setBeans(Map.of("dice", DICE));
        return configuration.buildProcessEngine();
    }
}
