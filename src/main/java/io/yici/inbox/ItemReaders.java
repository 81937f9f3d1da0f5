package io.yici.inbox;

import io.yici.cases.web.CaseReaders;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has an open item of a case may read its documents; each look is logged. */
@Component
class ItemReaders implements CaseReaders {

    private final WorkItems items;
    private final WorkItemStore store;
    private final ItemAccess access;
    private final Accounts accounts;

    ItemReaders(WorkItems items, WorkItemStore store, ItemAccess access, Accounts accounts) {
        this.items = items;
        this.store = store;
        this.access = access;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public boolean mayRead(UUID dossier, UUID document, UUID account) {
        Account clerk = accounts.byId(account).orElse(null);
        if (clerk == null) {
            return false;
        }
        List<WorkItem> open = store.openOf(dossier, access.groups(clerk)).stream()
                .filter(item -> access.mayRead(item, clerk))
                .toList();
        open.stream().findFirst().ifPresent(item -> items.looked(item, clerk));
        return !open.isEmpty();
    }
}
