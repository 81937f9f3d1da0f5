package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Colleague;
import io.yici.organisation.Colleagues;
import io.yici.site.SignedIn;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an item's page says of who has the item; templates name it {@code @itemHandling}. */
@Component
public class ItemHandling {

    private final HandlingStore store;
    private final ItemNotes notes;
    private final ItemAccess access;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final InboxLines lines;
    private final Vault vault;

    ItemHandling(
            HandlingStore store,
            ItemNotes notes,
            ItemAccess access,
            Accounts accounts,
            Colleagues colleagues,
            InboxLines lines,
            Vault vault) {
        this.store = store;
        this.notes = notes;
        this.access = access;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.lines = lines;
        this.vault = vault;
    }

    /**
     * What the page shows.
     *
     * @param holder the name of another who has it; null where nobody has or the reader has
     * @param acting whether the reader acts for that one
     * @param note what the reader wrote down
     * @param colleagues to whom the reader may give it; empty where it is not the reader's to give
     */
    public record View(
            @Nullable String holder, boolean acting, String note, List<Colleague> colleagues, List<Given> given) {}

    /** Somebody gave it to somebody. */
    public record Given(
            String from, String to, String at, @Nullable String words) {}

    @Transactional
    public View of(WorkItem item, SignedIn me) {
        Account clerk = accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
        UUID holder = item.clerk();
        boolean mine = clerk.id().equals(holder);
        boolean acting = access.actsForHolder(item, clerk);
        boolean gives = item.isOpen() && (mine || acting || access.leads(item, clerk));
        return new View(
                holder == null || mine ? null : colleagues.name(holder),
                acting,
                notes.of(item, clerk),
                gives ? others(item, holder) : List.of(),
                store.handovers(item.id()).stream().map(one -> given(item, one)).toList());
    }

    /** Whether the reader can do what the item asks for. */
    public boolean may(WorkItem item, SignedIn me) {
        return accounts.byId(me.account())
                .filter(clerk -> access.mayAct(item, clerk))
                .isPresent();
    }

    private List<Colleague> others(WorkItem item, @Nullable UUID holder) {
        return colleagues.in(item.group()).stream()
                .filter(one -> !one.id().equals(holder))
                .filter(one -> accounts.byId(one.id())
                        .filter(member -> access.mayHave(item, member))
                        .isPresent())
                .toList();
    }

    private Given given(WorkItem item, HandlingStore.HandedOver one) {
        byte[] content = one.content();
        return new Given(
                colleagues.name(one.from()),
                colleagues.name(one.to()),
                lines.time(one.at()),
                content == null
                        ? null
                        : new String(
                                vault.open(item.dossier(), Handling.SOURCE, Handling.HANDOVER, content),
                                StandardCharsets.UTF_8));
    }
}
