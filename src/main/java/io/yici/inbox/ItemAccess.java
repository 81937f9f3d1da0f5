package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Substitutes;
import java.time.Clock;
import java.util.HashSet;
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

    /** Members of its group, who oversees the group, and who acts for a colleague who has it. */
    boolean mayRead(WorkItem item, Account clerk) {
        return clerk.groups().contains(item.group())
                || clerk.supervised().contains(item.group())
                || actsForHolder(item, clerk);
    }

    /** Members of its group, and who acts for a colleague who has it. */
    public boolean mayAct(WorkItem item, Account clerk) {
        return clerk.groups().contains(item.group()) || actsForHolder(item, clerk);
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
