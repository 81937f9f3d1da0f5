package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.inbox.WorkItem;
import io.yici.ledger.LedgerEvent;
import io.yici.provenance.Replay;
import io.yici.provenance.Replays;
import io.yici.provenance.Tracing;
import io.yici.simulator.Fault;
import io.yici.studio.MovePreview;
import io.yici.studio.MovedCase;
import io.yici.studio.ProposalRefused;
import io.yici.studio.VersionMove;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Running cases of a shipped service that go over to a changed version of it, and back. Each time the background work is started it moves one case, as if the node
 * were stopped after it.
 */
@ProductTest
@Import(MovingClock.Setup.class)
@TestPropertySource(properties = {"yici.studio.move-batch=1", "yici.studio.move-pause=1h"})
class RelocationModuleTest extends RelocatedService {

    @Autowired
    Replays replays;

    @Autowired
    Tracing tracing;

    @Test
    void casesGoOverOneByOneAndEndOnTheNewVersion() {
        CaseFile refusal = apply("p33");
        WorkItem item = item(refusal.id(), "c15");
        workItems.claim(item.id(), account("c15"));
        CaseFile correction = apply("p32");
        departments.suffer("rs", Fault.DOWN);
        CaseFile pulling = apply("p29");
        assertThat(pulling.status()).isEqualTo(CaseStatus.ACCEPTED);

        int now = publish(changed());
        MovePreview preview = previews.of(SERVICE, old);
        assertThat(preview.running()).isEqualTo(3);
        assertThat(preview.staying()).containsExactly(Map.entry(RelocationHindrance.SUPPLEMENT, 1));
        VersionMove move = propose(preview);
        assertThat(moves.counts(move)).containsExactly(Map.entry(MovedCase.State.WAITING, 3));

        oneMore();
        assertThat(moves.counts(move)).containsEntry(MovedCase.State.WAITING, 2);
        oneMore();
        assertThat(moves.counts(move)).containsEntry(MovedCase.State.WAITING, 1);
        oneMore();
        oneMore();
        assertThat(moves.of(SERVICE, move.id()).state()).isEqualTo(VersionMove.State.DONE);
        assertThat(moves.counts(move))
                .containsOnly(Map.entry(MovedCase.State.MOVED, 2), Map.entry(MovedCase.State.LEFT, 1));
        assertThat(line(move, correction).hindrance()).isEqualTo(RelocationHindrance.SUPPLEMENT);

        assertThat(item(refusal.id(), "c15")).satisfies(moved -> {
            assertThat(moved.id()).isEqualTo(item.id());
            assertThat(moved.activity()).isEqualTo("confirmRefusal");
            assertThat(moved.clerk()).isEqualTo(account("c15").id());
            assertThat(moved.due()).isBefore(refusal.due());
        });
        assertThat(files.now(refusal.id())).satisfies(file -> {
            assertThat(file.serviceVersion()).isEqualTo(now);
            assertThat(file.due()).isBefore(refusal.due());
        });
        assertThat(events.of(refusal.id()))
                .filteredOn(CaseEvent::kind, CaseEvent.Kind.VERSION_CHANGED)
                .singleElement()
                .extracting(CaseEvent::subject)
                .isEqualTo(String.valueOf(now));
        assertThat(ledger.entriesOf(refusal.id()))
                .extracting(one -> one.entry().event())
                .containsOnlyOnce(LedgerEvent.VERSION_CHANGED);

        decide(refusal.id(), "c15", "refuse");
        assertThat(files.now(refusal.id()).status()).isEqualTo(CaseStatus.REFUSED);
        isReplayedByTheRulesOfThen(refusal);
        departments.recover();
        await(pulling.id(), CaseStatus.GRANTED);
        assertThat(files.now(pulling.id()).serviceVersion()).isEqualTo(now);
        theOneThatWasLeftFollowsWhenItCan(move, correction, now);
        thePagesTellWhatCameOfIt(move, refusal, correction);
    }

    /** Its rules had their say before it was moved. */
    private void isReplayedByTheRulesOfThen(CaseFile file) {
        Awaitility.await().until(() -> replays.of(file.id()).isPresent());
        assertThat(replays.of(file.id()).orElseThrow()).satisfies(replay -> {
            assertThat(replay.differing()).isEmpty();
            assertThat(replay.result()).isEqualTo(Replay.Result.SAME);
        });
        assertThat(tracing.of(file.id())).satisfies(provenance -> {
            assertThat(provenance.version().version())
                    .isEqualTo(files.now(file.id()).serviceVersion());
            assertThat(provenance.rulings())
                    .isNotEmpty()
                    .allSatisfy(ruling -> assertThat(ruling.by().version()).isEqualTo(old));
        });
    }

    private void theOneThatWasLeftFollowsWhenItCan(VersionMove move, CaseFile correction, int now) {
        prove(correction, "p32");
        moves.again(SERVICE, move.id());
        oneMore();
        assertThat(line(move, correction).state()).isEqualTo(MovedCase.State.MOVED);
        workItems.check(
                item(correction.id(), "c15").id(),
                account("c15"),
                Map.of("contributions", Dispute.Finding.MATERIAL_PREVAILS),
                "已核对");
        assertThat(files.now(correction.id())).satisfies(file -> {
            assertThat(file.status()).isEqualTo(CaseStatus.GRANTED);
            assertThat(file.serviceVersion()).isEqualTo(now);
        });
        oneMore();
    }

    private void thePagesTellWhatCameOfIt(VersionMove move, CaseFile refusal, CaseFile correction) {
        Visitor visitor = new Visitor(port).signIn("d01", "yici-demo");
        String page = "/studio/services/" + SERVICE + "/moves/" + move.id();
        assertThat(visitor.get(page).body())
                .contains(refusal.number(), "已转移", "审核拟不予决定", "复核拟不予决定", "已完成")
                .doesNotContain("陈");
        assertThat(visitor.get(page + "/log.csv").body().lines().toList())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains(correction.number(), "已转移", "d01"));
        assertThat(visitor.get("/studio/services/" + SERVICE + "/versions/" + old + "/move")
                        .body())
                .contains("没有办理中的办件");
        assertThat(new Visitor(port).signIn("c15", "yici-demo").get(page).statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port)
                        .signIn("p33", "yici-demo")
                        .get("/cases/" + refusal.id())
                        .body())
                .contains("改按办事流程的新版本");
    }

    @Test
    void whatStandsWhereItWasPutGoesBack() {
        CaseFile stays = apply("p33");
        CaseFile goesOn = apply("p34");
        publish(changed());
        VersionMove move = propose(previews.of(SERVICE, old));
        oneMore();
        oneMore();
        moves.stop(SERVICE, move.id());
        assertThat(moves.counts(move)).containsOnly(Map.entry(MovedCase.State.MOVED, 2));
        workItems.check(
                item(goesOn.id(), "c15").id(),
                account("c15"),
                Map.of("residence", Dispute.Finding.MATERIAL_PREVAILS),
                "已核对");
        assertThat(files.now(goesOn.id()).status()).isEqualTo(CaseStatus.GRANTED);

        moves.back(SERVICE, move.id(), account("d02").id());
        oneMore();
        oneMore();
        oneMore();
        assertThat(moves.of(SERVICE, move.id()).state()).isEqualTo(VersionMove.State.DONE);
        assertThat(line(move, goesOn).hindrance()).isEqualTo(RelocationHindrance.CLOSED);
        assertThat(line(move, stays).state()).isEqualTo(MovedCase.State.RETURNED);
        assertThat(files.now(stays.id())).satisfies(file -> {
            assertThat(file.serviceVersion()).isEqualTo(old);
            assertThat(file.due()).isEqualTo(stays.due());
        });
        assertThat(item(stays.id(), "c15").activity()).isEqualTo("reviewRefusal");
        decide(stays.id(), "c15", "refuse");
        assertThat(files.now(stays.id()).status()).isEqualTo(CaseStatus.REFUSED);
        assertThatThrownBy(() -> moves.back(SERVICE, move.id(), designer)).isInstanceOf(ProposalRefused.class);
    }

    @Test
    void whatWentOnToAnotherStepDoesNotGoBack() {
        CaseFile goesOn = apply("p32");
        prove(goesOn, "p32");
        int now = publish(changed());
        VersionMove move = propose(previews.of(SERVICE, old));
        oneMore();
        oneMore();
        assertThat(line(move, goesOn)).satisfies(moved -> {
            assertThat(moved.state()).isEqualTo(MovedCase.State.MOVED);
            assertThat(moved.places())
                    .singleElement()
                    .extracting(Relocated.Place::to)
                    .isEqualTo("checkProofs");
        });
        workItems.check(
                item(goesOn.id(), "c15").id(),
                account("c15"),
                Map.of("contributions", Dispute.Finding.RECORD_STANDS),
                "已核对");
        WorkItem next = item(goesOn.id(), "c15");
        assertThat(next.activity()).isEqualTo("confirmRefusal");

        moves.back(SERVICE, move.id(), account("d02").id());
        oneMore();
        oneMore();
        assertThat(moves.of(SERVICE, move.id()).state()).isEqualTo(VersionMove.State.DONE);
        assertThat(line(move, goesOn)).satisfies(stayed -> {
            assertThat(stayed.state()).isEqualTo(MovedCase.State.KEPT);
            assertThat(stayed.hindrance()).isEqualTo(RelocationHindrance.GONE_ON);
        });
        assertThat(files.now(goesOn.id())).satisfies(file -> {
            assertThat(file.status()).isEqualTo(CaseStatus.REVIEW);
            assertThat(file.serviceVersion()).isEqualTo(now);
        });
        assertThat(item(goesOn.id(), "c15")).isEqualTo(next);
        assertThat(new Visitor(port)
                        .signIn("d01", "yici-demo")
                        .get("/studio/services/" + SERVICE + "/moves/" + move.id())
                        .body())
                .contains(goesOn.number(), "已经离开转到的那一步");
        decide(goesOn.id(), "c15", "refuse");
        assertThat(files.now(goesOn.id()).status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void whatWasPromisedOrNotAgreedToStandsAgainstIt() {
        CaseFile file = apply("p33");
        assertThat(leftBecause(
                        file, "service.yaml", text -> text.replace("promised: { amount: 15", "promised: { amount: 25")))
                .isEqualTo(RelocationHindrance.DUE_LATER);
        assertThat(leftBecause(
                        file,
                        "details.form",
                        text -> text.replace("\"value\": \"electronic\"", "\"value\": \"digital\"")))
                .isEqualTo(RelocationHindrance.ANSWERS);
        assertThat(leftBecause(
                        file, "apply.bpmn", text -> text.replace("value=\"proposed-refusal\"", "value=\"review\"")))
                .isEqualTo(RelocationHindrance.STEP);
        publish(changed("service.yaml", text -> text.replace("fields: [AAC002,", "fields: [AAC003, AAC002,")));
        assertThat(previews.of(SERVICE, old).covered()).isFalse();
        assertThatThrownBy(() -> moves.propose(SERVICE, old, Map.of(), "试", designer))
                .isInstanceOf(ProposalRefused.class);
        assertThat(files.now(file.id()).serviceVersion()).isEqualTo(old);
        decide(file.id(), "c15", "refuse");
    }

    private @Nullable RelocationHindrance leftBecause(CaseFile file, String path, UnaryOperator<String> change) {
        publish(changed(path, change));
        VersionMove move = propose(previews.of(SERVICE, old));
        oneMore();
        oneMore();
        return line(move, file).hindrance();
    }
}
