package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk writes down of an item for themselves: sealed with the case, read by nobody else. */
@Component
public class ItemNotes {

    public static final int LONGEST = 2_000;

    private static final String NOTE = "note";

    private final WorkItemStore items;
    private final HandlingStore store;
    private final ItemAccess access;
    private final Vault vault;
    private final Clock clock;

    ItemNotes(WorkItemStore items, HandlingStore store, ItemAccess access, Vault vault, Clock clock) {
        this.items = items;
        this.store = store;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
    }

    /** What the clerk wrote; empty where there is nothing. */
    @Transactional
    public String of(WorkItem item, Account clerk) {
        return store.note(item.id(), clerk.id())
                .map(kept -> vault.open(item.dossier(), Handling.SOURCE, NOTE, kept))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("");
    }

    /**
     * Keeps what the clerk wrote instead of what was there; nothing takes it away.
     *
     * @throws WorkItemNotFound when there is no such item, or it is another group's
     */
    @Transactional
    public void write(String id, Account clerk, String text) {
        WorkItem item = items.find(id).filter(one -> access.mayRead(one, clerk)).orElseThrow(WorkItemNotFound::new);
        byte[] sealed = text.isBlank()
                ? null
                : vault.seal(item.dossier(), Handling.SOURCE, NOTE, text.strip().getBytes(StandardCharsets.UTF_8));
        store.note(id, clerk.id(), sealed, clock.instant());
    }
}
