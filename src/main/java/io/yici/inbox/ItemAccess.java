package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Substitutes;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may look at an item of the list, and who may act on it. */
@Component
public class ItemAccess {

    private final Substitutes substitutes;
    private final Accounts accounts;
    private final HandlingStore store;
    private final Clock clock;

    ItemAccess(Substitutes substitutes, Accounts accounts, HandlingStore store, Clock clock) {
        this.substitutes = substitutes;
        this.accounts = accounts;
        this.store = store;
        this.clock = clock;
    }

    /** Members of its group and who oversees the group, where they work for its district; and who acts for a colleague who has it. */
    public boolean mayRead(WorkItem item, Account clerk) {
        boolean near =
                clerk.groups().contains(item.group()) || clerk.supervised().contains(item.group());
        return clerk.enabled() && ((near && clerk.covers(item.district())) || has(item, clerk));
    }

    /** Members of its group who have the duty that it asks for and work for its district; and who acts for a colleague who has it. */
    public boolean mayAct(WorkItem item, Account clerk) {
        return mayHave(item, clerk) || (clerk.enabled() && has(item, clerk));
    }

    /** Whether such an item can be the clerk's: of a group where the clerk has the duty it asks for, and of a district the clerk works for. */
    boolean mayHave(WorkItem item, Account clerk) {
        return clerk.may(item.group(), item.duty()) && clerk.covers(item.district());
    }

    /** Whether the clerk, or a colleague for whom the clerk acts, has it; what was had is given back when its clerk may do less. */
    private boolean has(WorkItem item, Account clerk) {
        return (!item.isClosed() && clerk.id().equals(item.clerk())) || actsForHolder(item, clerk);
    }

    /** Whether the clerk gives the item to others: who oversees its group, and its head, where they work for its district. */
    public boolean leads(WorkItem item, Account clerk) {
        return clerk.enabled() && clerk.leads(item.group()) && clerk.covers(item.district());
    }

    /** Whether the clerk oversees the item's group, and works for its district. */
    public boolean oversees(WorkItem item, Account clerk) {
        return clerk.supervised().contains(item.group()) && leads(item, clerk);
    }

    /**
     * The item, for whoever may act on it.
     *
     * @throws WorkItemNotYours when it asks for a duty that the clerk does not have in its group
     * @throws WorkItemNotFound when there is none, or it is another group's or district's
     */
    WorkItem own(Optional<WorkItem> found, Account clerk) {
        WorkItem item = found.orElseThrow(WorkItemNotFound::new);
        if (mayAct(item, clerk)) {
            return item;
        }
        boolean lacksDuty = clerk.groups().contains(item.group()) && mayRead(item, clerk);
        throw lacksDuty ? new WorkItemNotYours() : new WorkItemNotFound();
    }

    /** Those that the clerk may look at. */
    List<WorkItem> readable(List<WorkItem> items, Account clerk) {
        return items.stream().filter(item -> mayRead(item, clerk)).toList();
    }

    /** Whether a colleague has it for whom the clerk does not act. */
    public boolean isAnothers(WorkItem item, Account clerk) {
        return item.clerk() != null && !item.clerk().equals(clerk.id()) && !actsForHolder(item, clerk);
    }

    /** Whether a colleague has it who is away, and for whom the clerk acts today. */
    boolean actsForHolder(WorkItem item, Account clerk) {
        UUID holder = item.clerk();
        return holder != null
                && !holder.equals(clerk.id())
                && substitutes.absentFor(clerk.id()).contains(holder);
    }

    /** Gives the clerk what an absent colleague has for whom the clerk acts: from then on whatever is done is the clerk's. */
    public void takeOver(WorkItem item, Account clerk) {
        if (item.isOpen() && actsForHolder(item, clerk)) {
            store.give(item.id(), item.clerk(), clerk.id(), item.clerk(), clock.instant());
        }
    }

    /** The groups among whose items there may be some that the clerk may look at. */
    Set<String> groups(Account clerk) {
        Set<String> groups = new HashSet<>(clerk.groups());
        groups.addAll(clerk.supervised());
        substitutes.absentFor(clerk.id()).stream()
                .flatMap(absent -> accounts.byId(absent).stream())
                .forEach(absent -> groups.addAll(absent.groups()));
        return groups;
    }

    /** The clerk has looked at the item. */
    void opened(WorkItem item, Account clerk) {
        store.seen(item.id(), clerk.id(), clock.instant());
    }
}
