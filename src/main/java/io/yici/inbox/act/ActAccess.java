package io.yici.inbox.act;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.inbox.ItemAccess;
import io.yici.inbox.ItemActs;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemNotFound;
import io.yici.inbox.WorkItemTaken;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which acts a clerk may do to an item's case now. */
@Component
class ActAccess implements ItemActs {

    private final WorkItems items;
    private final ItemAccess itemAccess;
    private final CaseFiles files;
    private final Groups groups;
    private final MessageSource messages;

    ActAccess(WorkItems items, ItemAccess itemAccess, CaseFiles files, Groups groups, MessageSource messages) {
        this.items = items;
        this.itemAccess = itemAccess;
        this.files = files;
        this.groups = groups;
        this.messages = messages;
    }

    @Override
    public List<Link> of(WorkItem item, CaseFile file, Account clerk, Locale locale) {
        return Arrays.stream(ClerkAct.values())
                .filter(act -> isAllowed(act, item, file, clerk))
                .map(act -> new Link(
                        "/inbox/" + item.id() + "/acts/" + act.key(),
                        messages.getMessage("inbox.act." + act.key(), null, locale),
                        messages.getMessage("inbox.act." + act.key() + ".what", null, locale)))
                .toList();
    }

    /**
     * The item, when the clerk may do the act.
     *
     * @throws WorkItemNotFound when the clerk may not see the item
     * @throws ActNotPossible when the act is not for this clerk, or not possible now
     * @throws WorkItemTaken when another clerk has the item; whoever oversees the group may act nevertheless
     */
    WorkItem require(ClerkAct act, String id, Account clerk) {
        WorkItem item = items.find(id).orElseThrow(WorkItemNotFound::new);
        boolean leads = itemAccess.leads(item, clerk);
        if (!itemAccess.mayAct(item, clerk) && !leads) {
            throw itemAccess.mayRead(item, clerk) ? new ActNotPossible() : new WorkItemNotFound();
        }
        if (!isAllowed(act, item, files.of(item.dossier()), clerk)) {
            throw new ActNotPossible();
        }
        if (!leads && itemAccess.isAnothers(item, clerk)) {
            throw new WorkItemTaken();
        }
        return item;
    }

    private boolean isAllowed(ClerkAct act, WorkItem item, CaseFile file, Account clerk) {
        return act.isFor(
                        itemAccess.mayAct(item, clerk), itemAccess.leads(item, clerk), itemAccess.oversees(item, clerk))
                && act.isPossible(file.status(), item)
                && (act != ClerkAct.TRANSFER || groups.hasOther(item))
                && (!item.isClosed() || act == ClerkAct.REVOKE_DECISION);
    }
}
