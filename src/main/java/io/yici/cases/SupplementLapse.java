package io.yici.cases;

import io.yici.cases.timer.TimedEvent;
import io.yici.engine.CaseProcesses;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What silence past a deadline means: an application that was to be corrected is deemed withdrawn, an acceptance that waited for late material is revoked
 * (Zhejiang regulation, article 11).
 */
@Component
class SupplementLapse implements TimedEvent {

    private final SupplementStore store;
    private final Supplements supplements;
    private final CaseMoves moves;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupplementLapse(
            SupplementStore store,
            Supplements supplements,
            CaseMoves moves,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.supplements = supplements;
        this.moves = moves;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return SupplementTimers.LAPSE;
    }

    @Override
    public void happen(UUID dossier, String subject) {
        CaseFile file = moves.lock(dossier);
        Supplement supplement = store.find(UUID.fromString(subject)).orElseThrow(SupplementRefused::notOpen);
        if (!file.status().isOpen() || !store.end(supplement.id(), Supplement.State.LAPSED, clock.instant())) {
            return;
        }
        boolean correction = supplement.kind() == Supplement.Kind.CORRECTION;
        CaseAct act = correction ? CaseAct.DEEM_WITHDRAWN : CaseAct.REVOKE_ACCEPTANCE;
        processes.cancel(dossier, act.key());
        moves.move(
                file,
                act,
                correction ? CaseStatus.DEEMED_WITHDRAWN : CaseStatus.ACCEPTANCE_REVOKED,
                CaseEvents.Happened.of(
                        correction ? CaseEvent.Kind.DEEMED_WITHDRAWN : CaseEvent.Kind.ACCEPTANCE_REVOKED));
        events.publishEvent(new NoticeDue(
                dossier,
                correction ? "deemed-withdrawn" : "acceptance-revoked",
                supplements.facts(file, supplement),
                clock.instant()));
    }
}
