package io.yici.retention;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.catalogue.Services;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.retention.DestructionList.Item;
import io.yici.retention.DestructionList.Keeping;
import io.yici.retention.DestructionList.State;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up lists of cases whose retention is over, and destroys them when a second person agrees: their keys go, so that what they sealed can be read by
 * nobody, from no backup of the tables. The log keeps its entries, which hold no value, and its proofs stay valid.
 */
@Component
class Destructions {

    static final int MOST = 1_000;
    private static final int AT_ONCE = 100;
    private static final String BASIS = "pipl.47";

    private final DestructionStore store;
    private final CaseFiles files;
    private final Services services;
    private final Destruction destruction;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    Destructions(
            DestructionStore store,
            CaseFiles files,
            Services services,
            Destruction destruction,
            Vault vault,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.services = services;
        this.destruction = destruction;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Draws up a list of the cases whose time is over, {@value #MOST} at most.
     *
     * @return the list; none where no case's time is over
     */
    @Transactional
    Optional<UUID> propose(UUID by) {
        var due = services.all().stream()
                .flatMap(service ->
                        files
                                .closedBefore(
                                        service.item().id(),
                                        keptSince(service.item().retentionYears()),
                                        MOST)
                                .stream())
                .filter(file -> !store.isListed(file.id()))
                .limit(MOST)
                .map(Destructions::item)
                .toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        store.insert(id, by, clock.instant(), due);
        ledger.record(entry("retention.propose", by));
        return Optional.of(id);
    }

    private Instant keptSince(int years) {
        return ZonedDateTime.now(clock).minusYears(years).toInstant();
    }

    private static Item item(CaseFile file) {
        var closedAt = file.closedAt();
        if (closedAt == null) {
            throw new IllegalStateException("an open case is not destroyed");
        }
        return new Item(file.id(), file.account(), file.number(), file.service(), closedAt, null, null);
    }

    /** Takes a case off a list that nobody has decided on yet. */
    @Transactional
    void keep(UUID list, UUID dossier, Keeping why) {
        requireProposed(list);
        store.keep(list, dossier, why);
    }

    /**
     * Approves a list, or refuses it: then its cases may be proposed again.
     *
     * @throws ListNotYours if the same person drew it up
     */
    @Transactional
    void decide(UUID list, UUID by, boolean approved) {
        if (requireProposed(list).proposedBy().equals(by)) {
            throw new ListNotYours();
        }
        store.decide(list, approved ? State.APPROVED : State.REFUSED, by, clock.instant());
        store.finish(list);
        ledger.record(entry(approved ? "retention.approve" : "retention.refuse", by));
    }

    private DestructionList requireProposed(UUID id) {
        var list = store.lock(id).orElseThrow(ListNotFound::new);
        if (list.state() != State.PROPOSED) {
            throw new ListDecided();
        }
        return list;
    }

    /** Destroys the next cases of an approved list; true where there may be more. */
    @Transactional
    boolean carryOut() {
        var approved = store.approved();
        approved.ifPresent(list -> {
            var items = store.next(list, AT_ONCE);
            items.forEach(item -> destroy(list, item));
            store.finish(list);
        });
        return approved.isPresent() && store.approved().equals(approved);
    }

    private void destroy(UUID list, Item item) {
        store.destroyed(list, item.dossier(), clock.instant());
        destruction.of(item.dossier(), item.account(), "retention.over");
    }

    private LedgerEntry entry(String purpose, UUID by) {
        return LedgerEntry.of(LedgerEvent.RETENTION, purpose, BASIS).by(vault.pseudonym(by.toString()));
    }
}
