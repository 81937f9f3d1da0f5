package io.yici.cases;

import io.yici.engine.CaseProcesses;
import io.yici.engine.spi.CaseListener;
import io.yici.exchange.Exchange;
import io.yici.organisation.PersonIdentity;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs submitted cases through their diagrams: each call is one transaction, from where the case stands to its next waits or its end,
 * and the case's status is what the diagram came to.
 */
@Component
public class CaseRuns implements CaseListener {

    private static final String CONCLUDED = "concluded";

    private final CaseFileStore files;
    private final CaseFiles known;
    private final CaseEvents caseEvents;
    private final CaseProcesses processes;
    private final CaseVersions versions;
    private final CaseFacts facts;
    private final UnreadableRecords unreadable;
    private final Reconciliation reconciliation;
    private final Exchange exchange;
    private final CaseScope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRuns(
            CaseFileStore files,
            CaseFiles known,
            CaseEvents caseEvents,
            CaseProcesses processes,
            CaseVersions versions,
            CaseFacts facts,
            UnreadableRecords unreadable,
            Reconciliation reconciliation,
            Exchange exchange,
            CaseScope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.known = known;
        this.caseEvents = caseEvents;
        this.processes = processes;
        this.versions = versions;
        this.facts = facts;
        this.unreadable = unreadable;
        this.reconciliation = reconciliation;
        this.exchange = exchange;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a submitted case; one that was started already is left as it is. */
    @Transactional
    public void start(UUID dossier) {
        files.lock(dossier)
                .filter(file -> file.status() == CaseStatus.SUBMITTED)
                .ifPresent(file -> start(file));
    }

    /** Starts a submitted case with the records just gathered for it, and keeps them, in one transaction; gives the case as it is then. */
    @Transactional
    public CaseFile start(CaseFile submitted, PersonIdentity applicant, Exchange.Gathered gathered) {
        files.lock(submitted.id())
                .filter(file -> file.status() == CaseStatus.SUBMITTED)
                .ifPresent(file -> {
                    facts.know(file, applicant, gathered.evidence(), gathered.requests());
                    exchange.keep(gathered);
                    start(file);
                });
        return files.find(submitted.id()).orElseThrow(CaseNotFound::new);
    }

    private void start(CaseFile file) {
        known.know(file);
        lookAtRecords(file);
        boolean ended = processes.start(versions.of(file).definition(), file.id());
        CaseStatus status = ended ? conclusion(file.id()) : waiting(file.id());
        var now = clock.instant();
        files.run(file.id(), status, now, status.isClosed() ? now : null);
        told(file, status);
    }

    private void lookAtRecords(CaseFile file) {
        unreadable.look(file);
        reconciliation.look(file);
    }

    /** Lets a running case look again whether the records it waits for are there. */
    @Transactional
    public void wake(UUID dossier) {
        go(dossier, () -> {
            lookAtRecords(known.of(dossier));
            processes.wake(dossier);
        });
    }

    /** Completes a step that waited for a person; runs on from there. */
    @Transactional
    public void complete(UUID dossier, String task) {
        go(dossier, () -> processes.complete(task));
    }

    private void go(UUID dossier, Runnable step) {
        CaseFile file = files.lock(dossier).orElseThrow(CaseNotFound::new);
        if (file.status() != CaseStatus.ACCEPTED && file.status() != CaseStatus.REVIEW) {
            return;
        }
        known.know(file);
        step.run();
        CaseStatus status = isConcluded(dossier) ? conclusion(dossier) : waiting(dossier);
        if (status != file.status()) {
            files.move(dossier, file.status(), status, clock.instant());
            told(file, status);
        }
    }

    @Override
    public void concluded(UUID dossier, String outcome) {
        scope.put(dossier, CONCLUDED, outcome);
    }

    private boolean isConcluded(UUID dossier) {
        return !scope.get(dossier, CONCLUDED, () -> "").isEmpty();
    }

    private CaseStatus conclusion(UUID dossier) {
        String outcome = scope.get(dossier, CONCLUDED, () -> "");
        return switch (outcome) {
            case "granted" -> CaseStatus.GRANTED;
            case "refused" -> CaseStatus.REFUSED;
            default -> throw new IllegalStateException("A diagram ended without an outcome: " + outcome);
        };
    }

    private CaseStatus waiting(UUID dossier) {
        return processes.waitsForPerson(dossier) ? CaseStatus.REVIEW : CaseStatus.ACCEPTED;
    }

    private void told(CaseFile file, CaseStatus status) {
        CaseEvent.Kind kind = switch (status) {
            case ACCEPTED -> CaseEvent.Kind.ACCEPTED;
            case REVIEW -> CaseEvent.Kind.REVIEW_OPENED;
            case GRANTED -> CaseEvent.Kind.GRANTED;
            case REFUSED -> CaseEvent.Kind.REFUSED;
            default -> throw new IllegalStateException("No run ends in " + status);
        };
        caseEvents.add(file.id(), List.of(CaseEvents.Happened.of(kind)));
        events.publishEvent(new CaseMoved(file.id(), file.status(), status));
    }
}
