package io.yici.inbox;

import io.yici.audit.LookGuard;
import io.yici.audit.LooksLocked;
import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseRuns;
import io.yici.cases.Dispute;
import io.yici.cases.Disputes;
import io.yici.decision.CaseDecisions;
import io.yici.decision.Review;
import io.yici.engine.spi.HumanTask;
import io.yici.engine.spi.HumanTasks;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clerks' work: an own list, written in the engine's transaction, and what a clerk does with an item. */
@Component
public class WorkItems implements HumanTasks {

    /** The kind of item on which a refusal that rules proposed is confirmed or overturned. */
    public static final String PROPOSED_REFUSAL = "proposed-refusal";

    /** The kind of item on which disputed or replaced records are looked at. */
    public static final String DISPUTE = "dispute";

    /** The kind of item on which a clerk says whether a case is accepted, by an act. */
    public static final String INTAKE = "intake";

    /** The kind of item on which a clerk confirms a step or returns it. */
    public static final String REVIEW = "review";

    /** The kind of item on which objections to what was public are looked at. */
    public static final String PUBLICITY_OBJECTION = "publicity-objection";

    /** The kind of item on which a clerk says that the applicant came in person. */
    public static final String VISIT = "visit";

    private static final int PAGE = 100;
    private static final String PURPOSE = "inbox.review";
    public static final String UPHELD = "upheld";

    private final WorkItemStore store;
    private final ItemAccess access;
    private final CaseFiles files;
    private final CaseRuns runs;
    private final UnprovenRecords unproven;
    private final CaseEvents events;
    private final CaseDecisions decisions;
    private final Disputes disputes;
    private final Ledger ledger;
    private final Vault vault;
    private final ItemClock itemClock;
    private final ItemPlace place;
    private final PromisedVisits visits;
    private final LookGuard guard;
    private final Clock clock;

    WorkItems(
            WorkItemStore store,
            ItemAccess access,
            CaseFiles files,
            CaseRuns runs,
            UnprovenRecords unproven,
            CaseEvents events,
            CaseDecisions decisions,
            Disputes disputes,
            Ledger ledger,
            Vault vault,
            ItemClock itemClock,
            ItemPlace place,
            PromisedVisits visits,
            LookGuard guard,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.files = files;
        this.runs = runs;
        this.unproven = unproven;
        this.events = events;
        this.decisions = decisions;
        this.disputes = disputes;
        this.ledger = ledger;
        this.vault = vault;
        this.itemClock = itemClock;
        this.place = place;
        this.visits = visits;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public void opened(HumanTask task) {
        if (task.isForApplicant()) {
            return;
        }
        CaseFile file = files.of(task.dossier());
        String kind = task.settings().getOrDefault("kind", REVIEW);
        if (kind.equals(VISIT)) {
            visits.requireOneMore(file);
        }
        store.insert(new WorkItem(
                task.id(),
                task.dossier(),
                task.activity(),
                kind,
                ItemDuty.of(task.settings()),
                "",
                task.groups().isEmpty() ? "" : task.groups().get(0),
                file.service(),
                task.settings().getOrDefault(HumanTask.NUMBER, file.number()),
                WorkItem.State.OPEN,
                clock.instant(),
                file.due(),
                null,
                null));
        itemClock.opened(task, file);
        place.opened(task.id(), file);
    }

    @Override
    public void closed(String taskId) {
        store.close(taskId, clock.instant());
    }

    /** The open items the clerk may take or has taken, those due first in front. */
    public List<WorkItem> open(Account clerk) {
        return access.readable(store.open(clerk.groups(), PAGE), clerk);
    }

    /** What the clerk did, the latest first. */
    public List<WorkItem> done(Account clerk) {
        return store.closedBy(clerk.id(), PAGE);
    }

    /**
     * The item, for a clerk of its group, who oversees the group, or who acts for an absent colleague; looking at it is logged.
     *
     * @throws WorkItemNotFound when there is none, or it is another group's; that somebody wanted to see it is kept
     * @throws LooksLocked when the clerk may look at nothing for now
     */
    @Transactional(noRollbackFor = {WorkItemNotFound.class, LooksLocked.class})
    public WorkItem view(String id, Account clerk) {
        WorkItem item = store.find(id).orElseThrow(WorkItemNotFound::new);
        if (!access.mayRead(item, clerk)) {
            guard.refused(clerk, item.dossier());
            throw new WorkItemNotFound();
        }
        guard.looks(clerk, item.dossier());
        access.opened(item, clerk);
        looked(item, clerk);
        return item;
    }

    /**
     * Takes the item.
     *
     * @throws WorkItemTaken when another clerk has it, or it is done
     */
    @Transactional
    public void claim(String id, Account clerk) {
        access.takeOver(own(id, clerk), clerk);
        if (!store.claim(id, clerk.id(), clock.instant())) {
            throw new WorkItemTaken();
        }
    }

    /** Gives the item back. */
    @Transactional
    public void release(String id, Account clerk) {
        store.release(id, clerk.id());
    }

    /**
     * Confirms or overturns a refusal that rules proposed, or confirms a review or returns it; the case runs on.
     *
     * @param outcome one of {@link ItemOutcomes#of}
     * @param reason told to the applicant
     * @throws WorkItemTaken when another clerk has it, or it is done
     * @throws WorkItemWaiting when it waits for the applicant, or for a procedure that stops the clock
     * @throws SameClerk when this clerk proposed the refusal, or did the review before this one
     * @throws WorkItemKind when such an item has no such outcome; a dispute is {@link #check checked}
     */
    @Transactional
    public void decide(String id, Account clerk, String outcome, String reason) {
        WorkItem item = take(id, clerk);
        if (!ItemOutcomes.of(item.kind()).contains(outcome)) {
            throw new WorkItemKind();
        }
        List<Review> before = decisions.reviews(item.dossier());
        boolean own = EarlierReviews.keepFromDeciding(item.kind(), before, clerk);
        if (own) {
            throw new SameClerk();
        }
        disputes.found(item.dossier(), seenChanges(item), clerk.id());
        finish(item, clerk, outcome, reason, CaseEvent.Kind.REVIEWED);
    }

    /** Whoever decides has seen what has changed since the application: the records as they are now stand. */
    private Map<String, Dispute.Finding> seenChanges(WorkItem item) {
        return disputes.of(item.dossier()).stream()
                .filter(Dispute::isOpenChange)
                .collect(Collectors.toMap(Dispute::requirement, dispute -> Dispute.Finding.RECORD_STANDS));
    }

    /**
     * Says of each disputed or replaced record whether the applicant's material prevails; the case runs on to the rules, or to a proposed
     * refusal that another clerk confirms.
     *
     * @param findings one for each record the applicant said something against
     * @throws WorkItemTaken when another clerk has it, or it is done
     * @throws WorkItemKind when it is no dispute
     */
    @Transactional
    public void check(String id, Account clerk, Map<String, Dispute.Finding> findings, String reason) {
        WorkItem item = take(id, clerk);
        if (!item.kind().equals(DISPUTE)) {
            throw new WorkItemKind();
        }
        disputes.found(item.dossier(), findings, clerk.id());
        finish(
                item,
                clerk,
                unproven.isUnproven(item.dossier(), findings) ? "refuse" : "checked",
                reason,
                CaseEvent.Kind.DISPUTE_CHECKED);
    }

    /** Keeps what the clerk decided, and lets the case run on. */
    void finish(WorkItem item, Account clerk, String outcome, String reason, CaseEvent.Kind kind) {
        decisions.review(new Review(
                UUID.randomUUID(),
                item.dossier(),
                item.activity(),
                item.kind(),
                outcome,
                reason,
                clerk.id(),
                clock.instant()));
        events.add(item.dossier(), List.of(CaseEvents.Happened.by(clerk.id(), kind)));
        ledger.record(entry(LedgerEvent.DECIDED, item, clerk));
        runs.complete(item.dossier(), item.id());
    }

    /** Claims the item for the clerk, to be finished now. */
    public WorkItem take(String id, Account clerk) {
        files.lock(own(id, clerk).dossier());
        WorkItem item = own(id, clerk);
        if (item.state() == WorkItem.State.WAITING) {
            throw new WorkItemWaiting();
        }
        access.takeOver(item, clerk);
        if (!item.isOpen() || !store.claim(id, clerk.id(), clock.instant())) {
            throw new WorkItemTaken();
        }
        return item;
    }

    /** Hands the item to another group. */
    public void transfer(WorkItem item, String group) {
        store.transfer(item.id(), group);
    }

    /** The item, for whoever knows already that it may be used. */
    public Optional<WorkItem> find(String id) {
        return store.find(id);
    }

    /** Enters into the ledger that the clerk looked at the item's case. */
    void looked(WorkItem item, Account clerk) {
        ledger.record(entry(LedgerEvent.VIEW, item, clerk));
    }

    private WorkItem own(String id, Account clerk) {
        return access.own(store.find(id), clerk);
    }

    private LedgerEntry entry(LedgerEvent event, WorkItem item, Account clerk) {
        return LedgerEntry.of(event, PURPOSE, item.service())
                .in(item.dossier())
                .by(vault.pseudonym(clerk.id().toString()));
    }
}
