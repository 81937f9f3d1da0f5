package io.yici.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.engine.feel.Feel;
import io.yici.engine.spi.CaseListener;
import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.FactSource;
import io.yici.engine.spi.HumanTask;
import io.yici.engine.spi.HumanTasks;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@EngineSlice
class EngineTest {

    @Autowired
    ProcessDefinitions definitions;

    @Autowired
    CaseProcesses processes;

    @Autowired
    Feel feel;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    String definition = "";

    @BeforeEach
    void deploy() throws IOException {
        definition = definitions
                .deploy("example", Map.of("a.bpmn", read("example.bpmn"), "b.dmn", read("verdict.dmn")))
                .id();
        world.events.clear();
    }

    @Test
    void runsToTheEndInOneCommandWhereTheFactsAreThere() {
        UUID dossier = world.dossierWithHomes(0);
        assertThat(processes.start(definition, dossier)).isTrue();
        assertThat(world.events).containsExactly("look homes", "concluded granted");
        assertThat(world.verdicts.get(dossier)).isEqualTo(List.of("none"));
        assertThat(variables()).isZero();
    }

    @Test
    void waitsAtAStepUntilItIsWoken() {
        UUID dossier = UUID.randomUUID();
        assertThat(processes.start(definition, dossier)).isFalse();
        processes.wake(dossier);
        assertThat(world.events).containsExactly("look homes", "look homes");
        world.homes.put(dossier, 0);
        processes.wake(dossier);
        assertThat(world.events).endsWith("concluded granted");
    }

    @Test
    void handsARefusalToAPerson() {
        UUID dossier = world.dossierWithHomes(2);
        processes.start(definition, dossier);
        assertThat(world.tasks).hasSize(1);
        HumanTask task = world.tasks.get(0);
        assertThat(task.groups()).containsExactly("a", "b");
        processes.complete(task.id());
        assertThat(world.events).endsWith("closed", "concluded refused");
        assertThat(variables()).isZero();
    }

    @Test
    void cancelsARunningCase() {
        UUID dossier = world.dossierWithHomes(1);
        processes.start(definition, dossier);
        processes.cancel(dossier, "withdrawn");
        assertThat(world.events).endsWith("closed").doesNotContain("concluded refused");
    }

    @Test
    void refusesADiagramWithAStepNobodyCarriesOut() throws IOException {
        String broken = new String(read("example.bpmn"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("${look}", "${unheardOf}");
        assertThatThrownBy(() -> definitions.deploy(
                        "example", Map.of("a.bpmn", broken.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOf(NotDeployable.class)
                .hasRootCauseInstanceOf(UnknownStep.class);
    }

    @Test
    void reachesNeitherBeansNorMethodsFromACondition() throws IOException {
        String nosy = new String(read("example.bpmn"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("verdict.outcome == 'grant'", "''.getClass().getName() == 'x'");
        String nosyDefinition = definitions
                .deploy(
                        "nosy",
                        Map.of(
                                "a.bpmn",
                                nosy.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                "b.dmn",
                                read("verdict.dmn")))
                .id();
        UUID dossier = world.dossierWithHomes(0);
        assertThatThrownBy(() -> processes.start(nosyDefinition, dossier)).isInstanceOf(Exception.class);
    }

    @Test
    void evaluatesFeel() {
        assertThat(feel.evaluate(
                        "count(rows[zt = \"1\"])", Map.of("rows", List.of(Map.of("zt", "1"), Map.of("zt", "2")))))
                .isEqualTo(1L);
        assertThat(feel.whyNot("1 +")).isNotNull();
        assertThat(feel.whyNot("1 + 1")).isNull();
    }

    private int variables() {
        return jdbc.sql("select (select count(*) from act_ru_variable) + (select count(*) from act_hi_varinst)")
                .query(Integer.class)
                .single();
    }

    static byte[] read(String name) throws IOException {
        try (InputStream in = EngineTest.class.getResourceAsStream("/engine/" + name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Component
    static class World implements FactSource, HumanTasks, CaseListener {

        final Map<UUID, Integer> homes = new ConcurrentHashMap<>();
        final Map<UUID, List<@Nullable String>> verdicts = new ConcurrentHashMap<>();
        final Map<UUID, String> outcomes = new ConcurrentHashMap<>();
        final List<String> events = new ArrayList<>();
        final List<HumanTask> tasks = new ArrayList<>();

        UUID dossierWithHomes(int count) {
            UUID dossier = UUID.randomUUID();
            homes.put(dossier, count);
            tasks.clear();
            return dossier;
        }

        @Override
        public boolean knows(UUID dossier, String name) {
            return Set.of("homes", "verdict").contains(name);
        }

        @Override
        public @Nullable Object fact(UUID dossier, String name) {
            if (name.equals("verdict")) {
                Map<String, Object> verdict = new HashMap<>();
                verdict.put("outcome", outcomes.get(dossier));
                return verdict;
            }
            return Map.of("count", homes.getOrDefault(dossier, 0));
        }

        @Override
        public void opened(HumanTask task) {
            tasks.add(task);
        }

        @Override
        public void moved(HumanTask before, HumanTask now) {
            events.add("task " + before.activity() + before.groups() + " moved to " + now.activity() + now.groups());
        }

        @Override
        public void closed(String taskId) {
            events.add("closed");
        }

        @Override
        public void concluded(UUID dossier, String outcome) {
            events.add("concluded " + outcome);
        }
    }

    @Component
    static class Look implements DiagramStep {

        private final World world;

        Look(World world) {
            this.world = world;
        }

        @Override
        public String name() {
            return "look";
        }

        @Override
        public StepResult enter(StepVisit visit) {
            world.events.add("look " + visit.settings().get("at"));
            return world.homes.containsKey(visit.dossier()) ? StepResult.PASSED : StepResult.WAITING;
        }

        @Override
        public void moved(StepVisit before, StepVisit now) {
            world.events.add("step " + before.activity() + " moved to " + now.activity());
        }
    }

    @Component
    static class Decide implements DiagramStep {

        private final World world;
        private final Decisions decisions;

        Decide(World world, Decisions decisions) {
            this.world = world;
            this.decisions = decisions;
        }

        @Override
        public String name() {
            return "decide";
        }

        @Override
        public StepResult enter(StepVisit visit) {
            DecisionResult result = decisions.evaluate(
                    visit.definition(),
                    String.valueOf(visit.settings().get("decision")),
                    Set.of("homes"),
                    name -> world.fact(visit.dossier(), name));
            world.verdicts.put(
                    visit.dossier(),
                    result.rows().stream().map(DecisionResult.Row::rule).toList());
            world.outcomes.put(
                    visit.dossier(),
                    String.valueOf(result.rows().get(0).outputs().get("outcome")));
            return StepResult.PASSED;
        }
    }
}
