package io.yici.inbox;

import io.yici.audit.LookGuard;
import io.yici.audit.LooksLocked;
import io.yici.cases.web.CaseReaders;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
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
    private final LookGuard guard;

    ItemReaders(WorkItems items, WorkItemStore store, ItemAccess access, Accounts accounts, LookGuard guard) {
        this.items = items;
        this.store = store;
        this.access = access;
        this.accounts = accounts;
        this.guard = guard;
    }

    @Override
    @Transactional(noRollbackFor = LooksLocked.class)
    public boolean mayRead(UUID dossier, UUID document, UUID account) {
        Account clerk = accounts.byId(account).orElse(null);
        if (clerk == null) {
            return false;
        }
        List<WorkItem> open = store.openOf(dossier, access.groups(clerk)).stream()
                .filter(item -> access.mayRead(item, clerk))
                .toList();
        open.stream().findFirst().ifPresent(item -> {
            guard.looks(clerk, item.dossier());
            items.looked(item, clerk);
        });
        if (open.isEmpty() && clerk.is(Role.CLERK)) {
            guard.refused(clerk, dossier);
        }
        return !open.isEmpty();
    }
}
