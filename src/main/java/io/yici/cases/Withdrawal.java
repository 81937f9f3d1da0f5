package io.yici.cases;

import io.yici.engine.CaseProcesses;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an application back, at any time before the decision; a draft is thrown away. */
@Component
public class Withdrawal {

    private final CaseFileStore files;
    private final CaseVersions versions;
    private final CaseProcesses processes;
    private final CaseEvents events;
    private final CaseLog log;
    private final ApplicationEventPublisher moves;
    private final Clock clock;

    Withdrawal(
            CaseFileStore files,
            CaseVersions versions,
            CaseProcesses processes,
            CaseEvents events,
            CaseLog log,
            ApplicationEventPublisher moves,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.processes = processes;
        this.events = events;
        this.log = log;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * Withdraws the case.
     *
     * @throws CaseNotFound when it is not this account's
     * @throws CaseNotOpen when it is decided or withdrawn already
     */
    @Transactional
    public void withdraw(UUID id, UUID account) {
        CaseFile file =
                files.lock(id).filter(found -> found.account().equals(account)).orElseThrow(CaseNotFound::new);
        if (!file.status().mayBecome(CaseStatus.WITHDRAWN)) {
            throw CaseNotOpen.invalidTransition(file.status(), CaseStatus.WITHDRAWN);
        }
        processes.cancel(id, "withdrawn");
        files.move(id, file.status(), CaseStatus.WITHDRAWN, clock.instant());
        moves.publishEvent(new CaseMoved(id, file.status(), CaseStatus.WITHDRAWN));
        events.add(id, List.of(CaseEvents.Happened.of(CaseEvent.Kind.WITHDRAWN)));
        log.applicant(LedgerEvent.WITHDRAWN, file, versions.of(file));
    }
}
