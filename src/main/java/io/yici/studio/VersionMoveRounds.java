package io.yici.studio;

import io.yici.cases.Relocated;
import io.yici.cases.Relocation;
import io.yici.cases.RelocationHindrance;
import io.yici.cases.RelocationRoute;
import io.yici.loop.LoopThread;
import io.yici.studio.MovedCase.State;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves cases one by one, each in a transaction of its own together with the line that tells of it: a node that stops in between leaves nothing half done, and any
 * other goes on. Several nodes take different cases.
 */
@Component
class VersionMoveRounds extends LoopThread {

    private static final Logger LOG = LoggerFactory.getLogger(VersionMoveRounds.class);

    /** Somebody else may have done something with the case at the same moment. */
    private static final int TRIES = 3;

    private final VersionMoveStore moves;
    private final MovedCaseStore cases;
    private final ObjectProvider<Relocation> relocation;
    private final StudioSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    VersionMoveRounds(
            VersionMoveStore moves,
            MovedCaseStore cases,
            ObjectProvider<Relocation> relocation,
            StudioSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        super("version-moves", settings.movePause());
        this.moves = moves;
        this.cases = cases;
        this.relocation = relocation;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A batch of each; then there is a pause, so that clerks and applicants are not kept waiting. */
    @Override
    protected boolean round() {
        moves.running().forEach(this::batch);
        return false;
    }

    private void batch(VersionMove move) {
        Map<UUID, Integer> failures = new HashMap<>();
        for (int done = 0; done < settings.moveBatch() && isGoingOn(move); done++) {
            if (!next(move, failures)) {
                finish(move);
                return;
            }
        }
    }

    private boolean isGoingOn(VersionMove move) {
        return moves.goesOn(move);
    }

    private void finish(VersionMove move) {
        // What another node has in hand is not done yet.
        if (!cases.counts(move.id()).containsKey(from(move))
                && moves.turn(move.id(), VersionMove.State.RUNNING, VersionMove.State.DONE)) {
            LOG.info("The cases of {} went over from version {} to {}", move.service(), move.from(), move.to());
        }
    }

    private static State from(VersionMove move) {
        return move.isBack() ? State.RETURNING : State.WAITING;
    }

    /** Says whether there was one. */
    private boolean next(VersionMove move, Map<UUID, Integer> failures) {
        MovedCase[] claimed = new MovedCase[1];
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Optional<MovedCase> next = cases.claim(move.id(), from(move));
                next.ifPresent(one -> {
                    claimed[0] = one;
                    carryOut(move, one);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException failed) {
            if (claimed[0] == null) {
                throw failed;
            }
            failed(move, claimed[0], failed, failures.merge(claimed[0].dossier(), 1, Integer::sum));
            return true;
        }
    }

    private void carryOut(VersionMove move, MovedCase one) {
        UUID by = Objects.requireNonNull(move.isBack() ? move.backBy() : move.decidedBy());
        Relocated result = move.isBack()
                ? relocation
                        .getObject()
                        .back(
                                one.dossier(),
                                new RelocationRoute(move.to(), move.from(), move.stepsBack()),
                                one.places(),
                                by)
                : relocation
                        .getObject()
                        .move(one.dossier(), new RelocationRoute(move.from(), move.to(), move.steps()), by);
        RelocationHindrance why = result.hindrance();
        if (why != null) {
            stay(move, one, why, result.subject());
        } else {
            State to = move.isBack() ? State.RETURNED : State.MOVED;
            cases.settle(move.id(), one.dossier(), from(move), to, result.places(), clock.instant());
        }
    }

    private void failed(VersionMove move, MovedCase one, RuntimeException failure, int times) {
        if (times < TRIES) {
            return;
        }
        LOG.error("Case {} could not be moved to another version; it stays as it is", one.dossier(), failure);
        transaction.executeWithoutResult(status -> stay(move, one, RelocationHindrance.FAILED, ""));
    }

    private void stay(VersionMove move, MovedCase one, RelocationHindrance why, String subject) {
        State to = move.isBack() ? State.KEPT : State.LEFT;
        cases.hinder(move.id(), one.dossier(), from(move), to, why, subject, clock.instant());
    }
}
