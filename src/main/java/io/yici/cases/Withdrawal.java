package io.yici.cases;

import io.yici.engine.CaseProcesses;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
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
    private final CaseLog log;
    private final CaseMoves moves;
    private final ServiceCalls calls;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawal(
            CaseFileStore files,
            CaseVersions versions,
            CaseProcesses processes,
            CaseLog log,
            CaseMoves moves,
            ServiceCalls calls,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.processes = processes;
        this.log = log;
        this.moves = moves;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Withdraws the case and, of the open ones that it has started, those that are named.
     *
     * @throws CaseNotFound when it is not this account's
     * @throws CaseNotOpen when it is decided or withdrawn already
     */
    @Transactional
    public void withdraw(UUID id, UUID account, Collection<UUID> also) {
        withdraw(id, account);
        calls.open(id).stream()
                .filter(called -> also.contains(called.id()))
                .forEach(called -> withdraw(called.id(), account));
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
        CaseMoves.require(file, CaseAct.WITHDRAW, CaseStatus.WITHDRAWN);
        processes.cancel(id, "withdrawn");
        moves.move(file, CaseAct.WITHDRAW, CaseStatus.WITHDRAWN, CaseEvents.Happened.of(CaseEvent.Kind.WITHDRAWN));
        if (file.status() != CaseStatus.DRAFT) {
            events.publishEvent(new NoticeDue(id, "withdrawn", Map.of(), clock.instant()));
        }
        log.applicant(LedgerEvent.WITHDRAWN, file, versions.of(file));
    }
}
