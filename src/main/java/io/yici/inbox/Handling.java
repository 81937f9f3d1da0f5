package io.yici.inbox;

import io.yici.decision.CaseDecisions;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Substitutes;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has an item: claimed, given back, assigned, handed over, or taken as the next. */
@Component
public class Handling {

    /** Of so many at once; a page holds no more. */
    public static final int AT_ONCE = 100;

    public static final int NOTE_MAX = 1_000;

    static final String SOURCE = "inbox";
    static final String HANDOVER = "handover";

    private final WorkItemStore items;
    private final NextItem nextItem;
    private final HandlingStore store;
    private final ItemAccess access;
    private final CaseDecisions decisions;
    private final Accounts accounts;
    private final Substitutes substitutes;
    private final Vault vault;
    private final Clock clock;

    Handling(
            WorkItemStore items,
            NextItem nextItem,
            HandlingStore store,
            ItemAccess access,
            CaseDecisions decisions,
            Accounts accounts,
            Substitutes substitutes,
            Vault vault,
            Clock clock) {
        this.items = items;
        this.nextItem = nextItem;
        this.store = store;
        this.access = access;
        this.decisions = decisions;
        this.accounts = accounts;
        this.substitutes = substitutes;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Gives the clerk the most urgent item of the clerk's groups that nobody has and that the clerk may decide; empty where there is none. However many
     * ask at once, none is given twice.
     */
    @Transactional
    public Optional<String> next(Account clerk) {
        return nextItem.take(InboxScope.toTake(clerk), row -> reviewedBefore(row, clerk));
    }

    /** Nobody confirms what they decided themselves, so such an item is for a colleague. */
    private boolean reviewedBefore(InboxRow row, Account clerk) {
        return !List.of(WorkItems.DISPUTE, CaseItems.OPINION).contains(row.kind())
                && decisions.reviews(row.dossier()).stream()
                        .anyMatch(review -> review.clerk().equals(clerk.id()));
    }

    /** Claims what is free; gives the ids of those that somebody else has, or that are no longer there. */
    @Transactional
    public List<String> claim(Collection<String> ids, Account clerk) {
        return refused(
                ids,
                id -> items.find(id)
                        .filter(item -> access.mayAct(item, clerk))
                        .filter(item -> {
                            access.takeOver(item, clerk);
                            return items.claim(id, clerk.id(), clock.instant());
                        })
                        .isPresent());
    }

    /** Gives back what the clerk has, or an absent colleague for whom the clerk acts; gives the ids of the others. */
    @Transactional
    public List<String> release(Collection<String> ids, Account clerk) {
        List<UUID> hands =
                InboxScope.of(clerk, substitutes.absentFor(clerk.id())).hands();
        return refused(ids, id -> store.release(id, hands));
    }

    /** Gives items to a member of their groups, whoever has them; gives the ids of those that it cannot have. */
    @Transactional
    public List<String> assign(Collection<String> ids, Account supervisor, UUID to) {
        return refused(
                ids,
                id -> items.find(id)
                        .filter(item -> access.leads(item, supervisor) && isMember(to, item))
                        .filter(item -> give(item, supervisor, to, null))
                        .isPresent());
    }

    /** In the order of the ids, so that two who take the same do not wait for each other. */
    private static List<String> refused(Collection<String> ids, Predicate<String> act) {
        return new TreeSet<>(ids).stream().limit(AT_ONCE).filter(act.negate()).toList();
    }

    /**
     * Gives an item to a colleague of its group: by who has it, who acts for who has it, or who oversees the group.
     *
     * @param note for the colleague; may be empty
     * @throws WorkItemNotFound when there is none, or it is another group's
     * @throws WorkItemNotYours when it is not the clerk's to give
     * @throws AssigneeUnknown when the colleague takes no work of its group
     * @throws WorkItemTaken when it has just gone to another, or is done
     */
    @Transactional
    public void handOver(String id, Account clerk, UUID to, String note) {
        WorkItem item = items.find(id).filter(one -> access.mayRead(one, clerk)).orElseThrow(WorkItemNotFound::new);
        boolean has = clerk.id().equals(item.clerk()) || access.actsForHolder(item, clerk);
        if (!has && !access.leads(item, clerk)) {
            throw new WorkItemNotYours();
        }
        if (!isMember(to, item)) {
            throw new AssigneeUnknown();
        }
        if (!give(item, clerk, to, note)) {
            throw new WorkItemTaken();
        }
    }

    private boolean isMember(UUID to, WorkItem item) {
        return accounts.byId(to).filter(member -> access.mayHave(item, member)).isPresent();
    }

    private boolean give(WorkItem item, Account from, UUID to, @Nullable String note) {
        if (!store.give(item.id(), item.clerk(), to, null, clock.instant())) {
            return false;
        }
        byte[] sealed = note == null || note.isBlank()
                ? null
                : vault.seal(item.dossier(), SOURCE, HANDOVER, note.strip().getBytes(StandardCharsets.UTF_8));
        store.handedOver(item.id(), new HandlingStore.HandedOver(from.id(), to, sealed, clock.instant()));
        store.unseen(item.id(), to);
        return true;
    }

    /**
     * The group whose members may have the item.
     *
     * @throws WorkItemNotFound when there is none, or it is another group's
     */
    public String group(String id, Account clerk) {
        return items.find(id)
                .filter(item -> access.mayRead(item, clerk))
                .orElseThrow(WorkItemNotFound::new)
                .group();
    }
}
