package io.yici.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.engine.DiagramMoves.Stand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that go over to another version of their diagram while they wait. */
@EngineSlice
class DiagramMovesTest {

    @Autowired
    ProcessDefinitions definitions;

    @Autowired
    CaseProcesses processes;

    @Autowired
    DiagramMoves moves;

    @Autowired
    EngineTest.World world;

    @Autowired
    JdbcClient jdbc;

    private String old = "";

    @BeforeEach
    void deploy() throws IOException {
        old = deployed(diagram -> diagram);
        world.events.clear();
        world.tasks.clear();
    }

    @Test
    void aCaseThatWaitsForARecordGoesOnInTheNewDiagram() throws IOException {
        String now = deployed(diagram -> diagram.replace("\"look\"", "\"seek\""));
        UUID dossier = UUID.randomUUID();
        processes.start(old, dossier);
        move(dossier, old, now, Map.of("look", "seek"));
        assertThat(world.events).endsWith("step look moved to seek");
        assertThat(moves.standing(dossier)).extracting(Stand::step).containsExactly("seek");
        world.homes.put(dossier, 0);
        processes.wake(dossier);
        assertThat(world.events).endsWith("concluded granted");
        assertThat(definitionsOf(dossier)).containsOnly(now);
    }

    @Test
    void aTaskStaysTheSameAtItsNewStepAndGoesBack() throws IOException {
        String now = deployed(
                diagram -> diagram.replace("\"review\"", "\"look-again\"").replace("a, b", "c"));
        UUID dossier = world.dossierWithHomes(2);
        processes.start(old, dossier);
        List<Stand> before = moves.standing(dossier);
        move(dossier, old, now, Map.of("review", "look-again"));
        assertThat(world.events).endsWith("task review[a, b] moved to look-again[c]");
        assertThat(moves.standing(dossier))
                .extracting(Stand::instance)
                .containsExactly(before.get(0).instance());
        move(dossier, now, old, Map.of("look-again", "review"));
        assertThat(moves.standing(dossier)).isEqualTo(before);
        processes.complete(world.tasks.get(0).id());
        assertThat(world.events).endsWith("closed", "concluded refused");
    }

    @Test
    void branchesThatHaveComeToAJoinWaitThereForTheOthers() throws IOException {
        String before = deployed(DiagramMovesTest::inTwoBranches);
        String now = deployed(diagram -> inTwoBranches(diagram).replace("\"look\"", "\"seek\""));
        UUID dossier = UUID.randomUUID();
        processes.start(before, dossier);
        assertThat(moves.standing(dossier)).extracting(Stand::step).containsExactlyInAnyOrder("look", "join");
        move(dossier, before, now, Map.of("look", "seek"));
        world.homes.put(dossier, 0);
        processes.wake(dossier);
        assertThat(world.events).endsWith("concluded granted");
    }

    @Test
    void whatTheEngineDoesNotCarryOutIsLeftOut() throws IOException {
        String now = deployed(diagram -> diagram);
        assertThat(moves.accepted(old, now, Map.of("look", "review", "review", "review")))
                .containsExactlyEntriesOf(Map.of("review", "review"));
        assertThat(moves.steps(now)).extracting(WaitingStep::kind).containsExactly("look", "decide", "review");
    }

    private void move(UUID dossier, String from, String to, Map<String, String> steps) {
        moves.move(dossier, from, to, moves.accepted(from, to, steps));
    }

    private List<String> definitionsOf(UUID dossier) {
        return jdbc.sql("select a.proc_def_id_ from act_hi_actinst a join act_hi_procinst p"
                        + " on a.proc_inst_id_ = p.proc_inst_id_ where p.business_key_ = ? and a.act_id_ <> 'start'")
                .param(dossier.toString())
                .query(String.class)
                .list();
    }

    private static String inTwoBranches(String diagram) {
        return diagram.replace(
                        "id=\"f1\" sourceRef=\"start\" targetRef=\"look\"",
                        "id=\"f1\" sourceRef=\"start\" targetRef=\"fork\"")
                .replace(
                        "id=\"f2\" sourceRef=\"look\" targetRef=\"rule\"",
                        "id=\"f2\" sourceRef=\"look\" targetRef=\"join\"")
                .replace(
                        "<bpmn:startEvent id=\"start\" />",
                        "<bpmn:startEvent id=\"start\" /><bpmn:parallelGateway id=\"fork\" /><bpmn:parallelGateway id=\"join\" />"
                                + "<bpmn:sequenceFlow id=\"b1\" sourceRef=\"fork\" targetRef=\"look\" />"
                                + "<bpmn:sequenceFlow id=\"b2\" sourceRef=\"fork\" targetRef=\"join\" />"
                                + "<bpmn:sequenceFlow id=\"b3\" sourceRef=\"join\" targetRef=\"rule\" />");
    }

    private String deployed(UnaryOperator<String> change) throws IOException {
        String diagram = change.apply(new String(EngineTest.read("example.bpmn"), StandardCharsets.UTF_8));
        return definitions
                .deploy(
                        "example",
                        Map.of(
                                "a.bpmn",
                                diagram.getBytes(StandardCharsets.UTF_8),
                                "b.dmn",
                                EngineTest.read("verdict.dmn")))
                .id();
    }
}
