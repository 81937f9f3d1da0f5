package io.yici.cases;

import io.yici.exchange.Evidence;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings records in which a register wrote what its fields cannot hold to a clerk, before rules take what is missing in them for nothing. */
@Component
class UnreadableRecords {

    private final CaseFacts facts;
    private final DisputeStore disputes;
    private final CaseEvents events;
    private final CaseScope scope;
    private final Clock clock;

    UnreadableRecords(CaseFacts facts, DisputeStore disputes, CaseEvents events, CaseScope scope, Clock clock) {
        this.facts = facts;
        this.disputes = disputes;
        this.events = events;
        this.scope = scope;
        this.clock = clock;
    }

    /** Looks, in the caller's transaction, once all records of the case are there. */
    void look(CaseFile file) {
        if (facts.isSettled(file.id())) {
            facts.evidence(file.id()).values().stream()
                    .filter(found -> !found.unreadable().isEmpty())
                    .forEach(found -> tell(file, found));
        }
    }

    private void tell(CaseFile file, Evidence found) {
        boolean isNew = disputes.putFirst(new Dispute(
                UUID.randomUUID(),
                file.id(),
                found.requirement(),
                Dispute.Kind.UNREADABLE,
                found.unreadable(),
                null,
                null,
                clock.instant(),
                null));
        if (isNew) {
            scope.put(file.id(), "disputes", disputes.ofDossier(file.id()));
            events.add(
                    file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.RECORD_UNREADABLE, found.requirement())));
        }
    }
}
