package io.yici.analysis.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever the real engine does with a diagram is a way through its graph. {@code -Danalysis.diagrams=50000} tries more diagrams, and
 * {@code -Danalysis.seed} others.
 */
class EngineTracesTest {

    private static final int DIAGRAMS = Integer.getInteger("analysis.diagrams", 2_000);
    private static final int FIRST = Integer.getInteger("analysis.first", 0);
    private static final long SEED = Long.getLong("analysis.seed", 5L);
    private static final int WALKS = 2;
    private static final int MUTANTS = Integer.getInteger("analysis.mutants", 1_000);
    private static final int TRIES = 12;
    private static final Limits LIMITS = new Limits(4_000, 64L << 20, Duration.ofSeconds(3));

    private static TracedEngine engine = new TracedEngine();

    private int walked;
    private int ended;
    private int stuck;
    private int refused;

    private int told;
    private int shown;
    private int fine;

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
        String inside = "<startEvent id=\"s2\"/><exclusiveGateway id=\"xor\"/><userTask id=\"a\"/><userTask id=\"b\"/>"
                + "<parallelGateway id=\"and\"/><endEvent id=\"e2\"/>"
                + flows("s2 xor", "xor a", "xor b", "a and", "b and", "and e2");
        String bpmn = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\">"
                + "<error id=\"wrong\" errorCode=\"wrong\"/><process id=\"p\"><startEvent id=\"s\"/>"
                + "<subProcess id=\"part\">" + inside + "</subProcess><endEvent id=\"e\"/><endEvent id=\"e3\"/>"
                + "<boundaryEvent id=\"error\" attachedToRef=\"part\"><errorEventDefinition errorRef=\"wrong\"/>"
                + "</boundaryEvent>" + flows("s part", "part e", "error e3") + "</process></definitions>";
        FlowReport report = FlowAnalysis.of(process(bpmn), node -> false, LIMITS);
        assertThat(report.problems()).extracting(FlowReport.Problem::flaw).contains(FlowReport.Flaw.STUCK);
    }

    private static String flows(String... pairs) {
        StringBuilder text = new StringBuilder();
        for (String pair : pairs) {
            String[] ends = pair.split(" ", -1);
            text.append("<sequenceFlow id=\"%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
                    .formatted(ends[0], ends[1], ends[0], ends[1]));
        }
        return text.toString();
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
        Net net = NetCompiler.compile(process(bpmn), node -> node.getId().startsWith("visit"));
        StateGraph graph = Explorer.explore(net, LIMITS);
        FlowReport report = FlowAnalysis.of(net, LIMITS);
        if (isWalkable(graph, report)) {
            boolean taken = engine.with(bpmn, process -> {
                for (int i = 0; i < WALKS; i++) {
                    engine.roll(random);
                    check(new EngineWalk(engine.engine(), process, graph, random), report);
                }
            });
            refused += taken ? 0 : 1;
        }
    }

    private static Process process(String bpmn) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)))
                .getModelElementById("p");
    }

    /** Without end the engine would make tokens, or go round, in one step of its own. */
    private static boolean isWalkable(StateGraph graph, FlowReport report) {
        boolean endless = report.problems().stream().anyMatch(problem -> problem.flaw() == FlowReport.Flaw.ENDLESS);
        return graph.complete && !graph.serial && graph.cut.isEmpty() && !endless;
    }

    private void check(EngineWalk walk, FlowReport report) {
        Optional<EngineWalk.Outcome> came = walked(walk);
        if (came.isEmpty()) {
            assertThat(report.sound()).isFalse();
            return;
        }
        walked++;
        Integer max = report.visits().max();
        if (max != null) {
            assertThat(walk.visits()).isLessThanOrEqualTo(max);
        }
        assertThat(walk.seen()).as("never begun").noneMatch(dead(report)::contains);
        if (came.get() == EngineWalk.Outcome.ENDED) {
            ended++;
            assertThat(walk.visits()).isGreaterThanOrEqualTo(report.visits().min());
        } else if (came.get() == EngineWalk.Outcome.STUCK) {
            stuck++;
            assertThat(report.sound()).as("stuck: %s", walk).isFalse();
        }
    }

    /** Nothing where the engine refuses to go on. */
    private static Optional<EngineWalk.Outcome> walked(EngineWalk walk) {
        try {
            return Optional.of(walk.walk());
        } catch (ProcessEngineException refused) {
            assertThat(refused).hasMessageContaining("No outgoing sequence flow");
            return Optional.empty();
        } finally {
            walk.forget();
        }
    }

    private static List<String> dead(FlowReport report) {
        return report.problems().stream()
                .filter(problem -> problem.flaw() == FlowReport.Flaw.DEAD)
                .flatMap(problem -> problem.elements().stream())
                // Where a join that never goes on is, tokens may wait.
                .filter(id -> !id.matches("(and|or|xor).*"))
                .toList();
    }

    /**
     * A sound diagram in which a parallel gateway became an exclusive one, or the other way round, or a flow was taken out: what the engine is
     * seen to do wrong the verdict says, and what the verdict says the engine is seen to do.
     */
    @Test
    void verdictsFlipWithTheEngine() {
        for (int i = FIRST; i < FIRST + MUTANTS; i++) {
            Random random = new Random(SEED * 2_000_003 + i);
            RandomDiagram diagram = new RandomDiagram(random, 1 + random.nextInt(2), 0);
            if (!fails(FlowAnalysis.of(process(diagram.bpmn("p")), node -> false, LIMITS))) {
                diagram.mutate();
                compare(i, new Mutant(diagram.bpmn("p")), random);
            }
        }
        assertThat(told).isGreaterThan(MUTANTS / 6);
        assertThat(fine).isPositive();
        assertThat(shown).as("of %d", told).isGreaterThan(told * 9 / 10);
    }

    private void compare(int number, Mutant mutant, Random random) {
        if (!mutant.isWalkable()) {
            return;
        }
        engine.with(mutant.bpmn, process -> {
            boolean seen = mutant.isSeenToFail(process, random);
            assertThat(seen && !mutant.mustFail())
                    .as("mutant %d: %s", number, mutant.bpmn)
                    .isFalse();
            told += mutant.mustFail() ? 1 : 0;
            shown += mutant.mustFail() && seen ? 1 : 0;
            fine += mutant.mustFail() ? 0 : 1;
        });
    }

    /** Whether it goes wrong on some way, or may; a dead step goes wrong on none. */
    private static boolean fails(FlowReport report) {
        return !report.proven()
                || report.problems().stream().anyMatch(problem -> problem.flaw() != FlowReport.Flaw.DEAD);
    }

    private static final class Mutant {
        private final String bpmn;
        private final StateGraph graph;
        private final FlowReport report;

        Mutant(String bpmn) {
            this.bpmn = bpmn;
            Net net = NetCompiler.compile(process(bpmn), node -> false);
            graph = Explorer.explore(net, LIMITS);
            report = FlowAnalysis.of(net, LIMITS);
        }

        boolean isWalkable() {
            return EngineTracesTest.isWalkable(graph, report);
        }

        boolean mustFail() {
            return fails(report);
        }

        boolean isSeenToFail(EngineWalk.Definition process, Random random) {
            for (int i = 0; i < (mustFail() ? TRIES : 2); i++) {
                engine.roll(random);
                EngineWalk walk = new EngineWalk(engine.engine(), process, graph, random);
                EngineWalk.Outcome outcome = walked(walk).orElse(EngineWalk.Outcome.STUCK);
                if (outcome == EngineWalk.Outcome.STUCK || engine.endedTwice() || walk.twice()) {
                    return true;
                }
            }
            return false;
        }
    }
}
