package io.yici.cases;

import io.yici.exchange.Consent;
import io.yici.exchange.ConsentAnswered;
import io.yici.exchange.ConsentAsked;
import io.yici.exchange.RecordsGathered;
import io.yici.exchange.RecordsSettled;
import io.yici.exchange.RequestState;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a case's people, and its diagram, what the exchange came to. */
@Component
class CaseHappenings {

    private final CaseFileStore files;
    private final CaseVersions versions;
    private final CaseEvents events;
    private final CaseLog log;
    private final CaseRuns runs;
    private final DisputeStore disputes;
    private final Clock clock;

    CaseHappenings(
            CaseFileStore files,
            CaseVersions versions,
            CaseEvents events,
            CaseLog log,
            CaseRuns runs,
            DisputeStore disputes,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.events = events;
        this.log = log;
        this.runs = runs;
        this.disputes = disputes;
        this.clock = clock;
    }

    @EventListener
    void told(RecordsSettled settled) {
        List<CaseEvents.Happened> happened = settled.requests().stream()
                .filter(request -> request.state() == RequestState.ANSWERED || request.attempts() == 1)
                .filter(request -> request.state() != RequestState.NOT_NEEDED)
                .map(request -> CaseEvents.Happened.of(
                        request.state() == RequestState.ANSWERED
                                ? CaseEvent.Kind.RECORD_FETCHED
                                : CaseEvent.Kind.RECORD_UNAVAILABLE,
                        request.requirement()))
                .toList();
        if (!happened.isEmpty()) {
            events.add(settled.order().dossier(), happened);
        }
        log.pulled(settled);
        settled.changed().forEach(requirement -> changed(settled.order().dossier(), requirement));
    }

    private void changed(UUID dossier, String requirement) {
        if (disputes.putFirst(Dispute.of(dossier, requirement, Dispute.Kind.CHANGED, clock.instant()))) {
            events.add(dossier, List.of(CaseEvents.Happened.of(CaseEvent.Kind.RECORD_CHANGED, requirement)));
        }
    }

    /** A draft has no diagram to wake: when it is submitted, it is run with the records that are there then. */
    @EventListener
    void told(RecordsGathered gathered) {
        files.find(gathered.dossier())
                .filter(file -> file.status() != CaseStatus.DRAFT)
                .ifPresent(file -> runs.wake(file.id()));
    }

    @EventListener
    void told(ConsentAsked asked) {
        Consent consent = asked.consent();
        events.add(consent.dossier(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.CONSENT_ASKED, consent.role())));
    }

    @EventListener
    void told(ConsentAnswered answered) {
        Consent consent = answered.consent();
        CaseEvent.Kind kind = consent.isGiven() ? CaseEvent.Kind.CONSENT_GIVEN : CaseEvent.Kind.CONSENT_DECLINED;
        events.add(consent.dossier(), List.of(CaseEvents.Happened.of(kind, consent.role())));
        files.find(consent.dossier())
                .ifPresent(file -> log.other(
                        LedgerEvent.CONSENT,
                        file.id(),
                        Objects.requireNonNull(consent.account()),
                        consent.subject(),
                        versions.of(file)));
    }
}
