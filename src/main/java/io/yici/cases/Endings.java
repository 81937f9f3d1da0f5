package io.yici.cases;

import io.yici.cases.timer.CaseTimers;
import io.yici.engine.CaseProcesses;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends of cases that no diagram draws: nothing is left to decide, or a decision is taken back. */
@Component
public class Endings {

    private final CaseMoves moves;
    private final CaseProcesses processes;
    private final Acts acts;
    private final CaseTimers timers;

    Endings(CaseMoves moves, CaseProcesses processes, Acts acts, CaseTimers timers) {
        this.moves = moves;
        this.processes = processes;
        this.acts = acts;
        this.timers = timers;
    }

    /** Ends a case of which nothing is left to decide. */
    @Transactional
    public void terminate(UUID dossier, UUID clerk, String reason) {
        CaseFile file = moves.lock(dossier);
        CaseMoves.require(file, CaseAct.TERMINATE, CaseStatus.TERMINATED);
        processes.cancel(dossier, CaseAct.TERMINATE.key());
        moves.move(
                file,
                CaseAct.TERMINATE,
                CaseStatus.TERMINATED,
                CaseEvents.Happened.by(clerk, CaseEvent.Kind.TERMINATED));
        acts.done(dossier, "terminated", clerk, "", Map.of("reason", reason));
    }

    /** Takes a grant back (Administrative Licence Law, article 69); whatever was issued for it is revoked by whoever issued it. */
    @Transactional
    public void revokeDecision(UUID dossier, UUID supervisor, String reason) {
        CaseFile file = moves.lock(dossier);
        moves.move(
                file,
                CaseAct.REVOKE_DECISION,
                CaseStatus.DECISION_REVOKED,
                CaseEvents.Happened.by(supervisor, CaseEvent.Kind.DECISION_REVOKED));
        acts.done(dossier, "decision-revoked", supervisor, "", Map.of("reason", reason));
    }

    /** What was to happen to an open case does not happen to a closed one; one that went straight through never had a timer. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void told(CaseMoved moved) {
        if (moved.to().isClosed() && moved.from() != CaseStatus.SUBMITTED && moved.from() != CaseStatus.DRAFT) {
            timers.clearAll(moved.dossier());
        }
    }
}
