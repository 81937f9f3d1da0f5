package io.yici.cases;

import io.yici.engine.CaseProcesses;
import io.yici.engine.spi.CaseListener;
import io.yici.exchange.Exchange;
import io.yici.organisation.PersonIdentity;
import java.util.UUID;
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
    private final CaseMoves moves;
    private final Standing standing;
    private final CaseProcesses processes;
    private final CaseVersions versions;
    private final CaseFacts facts;
    private final UnreadableRecords unreadable;
    private final Reconciliation reconciliation;
    private final Exchange exchange;
    private final CaseScope scope;

    CaseRuns(
            CaseFileStore files,
            CaseFiles known,
            CaseMoves moves,
            Standing standing,
            CaseProcesses processes,
            CaseVersions versions,
            CaseFacts facts,
            UnreadableRecords unreadable,
            Reconciliation reconciliation,
            Exchange exchange,
            CaseScope scope) {
        this.files = files;
        this.known = known;
        this.moves = moves;
        this.standing = standing;
        this.processes = processes;
        this.versions = versions;
        this.facts = facts;
        this.unreadable = unreadable;
        this.reconciliation = reconciliation;
        this.exchange = exchange;
        this.scope = scope;
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
        CaseStatus status = ended ? conclusion(file.id()) : standing.of(file);
        moves.run(file, Standing.act(file.status(), status), status, told(status));
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

    /** The applicant said nothing in time at a step whose boundary timer says where to; runs on from there. */
    @Transactional
    public void lapse(UUID dossier, String task) {
        go(dossier, () -> {
            if (!processes.lapse(task)) {
                throw new IllegalStateException("A step without a way for silence");
            }
        });
    }

    private void go(UUID dossier, Runnable step) {
        CaseFile file = files.lock(dossier).orElseThrow(CaseNotFound::new);
        if (!file.status().isOpen() || file.status() == CaseStatus.SUBMITTED) {
            return;
        }
        known.know(file);
        step.run();
        CaseStatus status = isConcluded(dossier) ? conclusion(dossier) : standing.of(file);
        if (status != file.status()) {
            moves.move(file, Standing.act(file.status(), status), status, told(status));
        }
    }

    @Override
    public void concluded(UUID dossier, String outcome) {
        scope.put(dossier, CONCLUDED, outcome);
    }

    /** A step waits for anybody's word, and no clerk has a task yet: until then the case is under review. */
    public void awaitsThePublic(UUID dossier) {
        standing.awaitsThePublic(dossier);
    }

    private boolean isConcluded(UUID dossier) {
        return !scope.get(dossier, CONCLUDED, () -> "").isEmpty();
    }

    private CaseStatus conclusion(UUID dossier) {
        String outcome = scope.get(dossier, CONCLUDED, () -> "");
        return switch (outcome) {
            case "granted" -> CaseStatus.GRANTED;
            case "refused" -> CaseStatus.REFUSED;
            case "forwarded" -> CaseStatus.FORWARDED;
            default -> throw new IllegalStateException("A diagram ended without an outcome: " + outcome);
        };
    }

    private static CaseEvents.Happened told(CaseStatus status) {
        return CaseEvents.Happened.of(
                switch (status) {
                    case ACCEPTED, TOLERANTLY_ACCEPTED, DEEMED_ACCEPTED -> CaseEvent.Kind.ACCEPTED;
                    case PRE_REVIEW -> CaseEvent.Kind.RECEIVED;
                    case CORRECTION -> CaseEvent.Kind.CORRECTION_ASKED;
                    case REVIEW, EXTENDED -> CaseEvent.Kind.REVIEW_OPENED;
                    case GRANTED -> CaseEvent.Kind.GRANTED;
                    case REFUSED -> CaseEvent.Kind.REFUSED;
                    case FORWARDED -> CaseEvent.Kind.FORWARDED;
                    default -> throw new IllegalStateException("No run ends in " + status);
                });
    }
}
