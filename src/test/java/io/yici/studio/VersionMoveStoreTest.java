package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.OpenCases.Running;
import io.yici.cases.Relocated.Place;
import io.yici.cases.RelocationHindrance;
import io.yici.studio.VersionMove.State;
import io.yici.testing.StoreTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import({VersionMoveStore.class, MovedCaseStore.class})
class VersionMoveStoreTest {

    private static final Instant NOW = Instant.parse("2026-05-11T02:00:00Z");
    private static final List<Place> PLACES = List.of(new Place("review:1", "review", "confirm"));

    @Autowired
    VersionMoveStore moves;

    @Autowired
    MovedCaseStore cases;

    @Test
    void keepsWhatWasProposedAndSaidToIt() {
        VersionMove move = insert();
        assertThat(moves.find("service", move.id())).contains(move);
        assertThat(moves.find("other", move.id())).isEmpty();
        UUID second = UUID.randomUUID();
        assertThat(moves.decide(move.id(), State.RUNNING, second, NOW, "同意")).isTrue();
        assertThat(moves.decide(move.id(), State.DECLINED, second, NOW, null)).isFalse();
        assertThat(moves.running()).singleElement().satisfies(running -> {
            assertThat(running.decidedBy()).isEqualTo(second);
            assertThat(running.answer()).isEqualTo("同意");
            assertThat(moves.goesOn(running)).isTrue();
        });
    }

    @Test
    void isStoppedGoesOnAndIsTurnedBackOnce() {
        VersionMove move = insert();
        assertThat(moves.turnBack(move.id(), move.proposedBy(), NOW)).isFalse();
        moves.decide(move.id(), State.RUNNING, move.proposedBy(), NOW, null);
        assertThat(moves.turn(move.id(), State.RUNNING, State.STOPPED)).isTrue();
        assertThat(moves.turn(move.id(), State.RUNNING, State.DONE)).isFalse();
        assertThat(moves.goesOn(move)).isFalse();
        assertThat(moves.turnBack(move.id(), move.proposedBy(), NOW)).isTrue();
        assertThat(moves.turnBack(move.id(), move.proposedBy(), NOW)).isFalse();
        assertThat(moves.goesOn(move)).as("the other direction").isFalse();
        assertThat(moves.find("service", move.id())).hasValueSatisfying(back -> {
            assertThat(back.isBack()).isTrue();
            assertThat(moves.goesOn(back)).isTrue();
        });
    }

    @Test
    void takesOneCaseAfterTheOtherAndKeepsWhatCameOfIt() {
        UUID move = insert().id();
        Running first = new Running(UUID.randomUUID(), "9901");
        Running second = new Running(UUID.randomUUID(), "9902");
        cases.insert(move, List.of(second, first));
        assertThat(cases.claim(move, MovedCase.State.WAITING))
                .hasValueSatisfying(one -> assertThat(one.dossier()).isEqualTo(first.dossier()));
        assertThat(cases.settle(move, first.dossier(), MovedCase.State.WAITING, MovedCase.State.MOVED, PLACES, NOW))
                .isTrue();
        assertThat(cases.settle(move, first.dossier(), MovedCase.State.WAITING, MovedCase.State.MOVED, PLACES, NOW))
                .as("once")
                .isFalse();
        cases.hinder(
                move,
                second.dossier(),
                MovedCase.State.WAITING,
                MovedCase.State.LEFT,
                RelocationHindrance.STEP,
                "review",
                NOW);
        assertThat(cases.claim(move, MovedCase.State.WAITING)).isEmpty();
        assertThat(cases.counts(move)).isEqualTo(Map.of(MovedCase.State.MOVED, 1, MovedCase.State.LEFT, 1));
        assertThat(cases.page(move, "9901", 10)).singleElement().satisfies(left -> {
            assertThat(left.hindrance()).isEqualTo(RelocationHindrance.STEP);
            assertThat(left.subject()).isEqualTo("review");
        });
        assertThat(cases.again(move, MovedCase.State.LEFT, MovedCase.State.WAITING))
                .isEqualTo(1);
        cases.again(move, MovedCase.State.MOVED, MovedCase.State.RETURNING);
        assertThat(cases.claim(move, MovedCase.State.RETURNING))
                .hasValueSatisfying(one -> assertThat(one.places()).isEqualTo(PLACES));
        cases.settle(
                move, first.dossier(), MovedCase.State.RETURNING, MovedCase.State.RETURNED, PLACES, NOW.plusSeconds(5));
        assertThat(cases.page(move, "", 1)).singleElement().satisfies(back -> {
            assertThat(back.movedAt()).isEqualTo(NOW);
            assertThat(back.returnedAt()).isEqualTo(NOW.plusSeconds(5));
        });
    }

    private VersionMove insert() {
        VersionMove move = new VersionMove(
                UUID.randomUUID(),
                "service",
                1,
                2,
                Map.of("review", "confirm"),
                Map.of("confirm", "review"),
                "新办法",
                UUID.randomUUID(),
                NOW,
                State.OPEN,
                null,
                null,
                null,
                null,
                null);
        moves.insert(move);
        return move;
    }
}
