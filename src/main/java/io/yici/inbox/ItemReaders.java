package io.yici.inbox;

import io.yici.audit.LookGuard;
import io.yici.audit.LooksLocked;
import io.yici.cases.SubCases;
import io.yici.cases.web.CaseReaders;
import io.yici.documents.Document;
import io.yici.documents.DocumentId;
import io.yici.documents.Documents;
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
    private final SubCases subCases;
    private final Documents documents;

    ItemReaders(
            WorkItems items,
            WorkItemStore store,
            ItemAccess access,
            Accounts accounts,
            LookGuard guard,
            SubCases subCases,
            Documents documents) {
        this.items = items;
        this.store = store;
        this.access = access;
        this.accounts = accounts;
        this.guard = guard;
        this.subCases = subCases;
        this.documents = documents;
    }

    /** Whether the item's clerks need the document: all of them, unless they are only asked for an opinion. */
    boolean isFor(WorkItem item, Document document) {
        return !OpinionItems.is(item)
                || subCases.find(item.id())
                        .filter(asked -> asked.shown("answers").contains(document.field()))
                        .isPresent();
    }

    private boolean isFor(WorkItem item, UUID dossier, UUID document) {
        return !OpinionItems.is(item)
                || documents
                        .find(dossier, new DocumentId(document))
                        .filter(one -> isFor(item, one))
                        .isPresent();
    }

    @Override
    @Transactional(noRollbackFor = LooksLocked.class)
    public boolean mayRead(UUID dossier, UUID document, UUID account) {
        Account clerk = accounts.byId(account).orElse(null);
        if (clerk == null) {
            return false;
        }
        List<WorkItem> open = store.openOf(dossier, access.groups(clerk)).stream()
                .filter(item -> access.mayRead(item, clerk) && isFor(item, dossier, document))
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
