package io.yici.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves cases along the edges of the law's state machine and along no others; every move is told in the case's timeline and as {@link CaseMoved}. */
@Component
class CaseMoves {

    private final CaseFileStore files;
    private final CaseFiles known;
    private final CaseEvents caseEvents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseMoves(
            CaseFileStore files,
            CaseFiles known,
            CaseEvents caseEvents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.known = known;
        this.caseEvents = caseEvents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The case, locked until the transaction ends.
     *
     * @throws CaseNotFound when there is none
     */
    CaseFile lock(UUID dossier) {
        CaseFile file = files.lock(dossier).orElseThrow(CaseNotFound::new);
        known.know(file);
        return file;
    }

    /**
     * Moves a case that is locked; gives it as it stands then.
     *
     * @throws CaseNotOpen where the law knows no such way
     */
    CaseFile move(CaseFile file, CaseAct act, CaseStatus to, CaseEvents.Happened happened) {
        require(file, act, to);
        if (!files.move(file.id(), file.status(), to, clock.instant())) {
            throw CaseNotOpen.invalidTransition(file.status(), to);
        }
        caseEvents.add(file.id(), List.of(happened));
        CaseFile moved = files.find(file.id()).orElseThrow(CaseNotFound::new);
        known.know(moved);
        events.publishEvent(new CaseMoved(file.id(), file.status(), to));
        return moved;
    }

    /** The first run of a submitted case, which also ends the lease of whoever received it. */
    void run(CaseFile file, CaseAct act, CaseStatus to, CaseEvents.Happened happened) {
        require(file, act, to);
        Instant now = clock.instant();
        files.run(file.id(), to, now, to.isClosed() ? now : null);
        caseEvents.add(file.id(), List.of(happened));
        events.publishEvent(new CaseMoved(file.id(), file.status(), to));
    }

    /**
     * That the act may be done now.
     *
     * @throws CaseNotOpen where the law knows no such way from where the case stands
     */
    static void require(CaseFile file, CaseAct act, CaseStatus to) {
        if (!CaseEdge.ALL.contains(new CaseEdge(file.status(), act, to))) {
            throw CaseNotOpen.invalidTransition(file.status(), to);
        }
    }
}
