package io.yici.inbox;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersions;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.organisation.Duty;
import io.yici.vault.Vault;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that were granted and are looked into again: most went straight through, so that no clerk ever had an item of them. Whoever oversees a group of the
 * service opens one, by the case's number, for a stated reason that is logged.
 */
@Component
class GrantedCases {

    /** The kind of item that is nothing but a look at a granted case. */
    static final String KIND = "grant";

    private final WorkItemStore store;
    private final ItemPlace place;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Ledger ledger;
    private final Vault vault;
    private final Clock clock;

    GrantedCases(
            WorkItemStore store,
            ItemPlace place,
            CaseFiles files,
            CaseVersions versions,
            Ledger ledger,
            Vault vault,
            Clock clock) {
        this.store = store;
        this.place = place;
        this.files = files;
        this.versions = versions;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * An item of the case for the clerk, on which the grant can be revoked.
     *
     * @param number as typed
     * @param reason key of why
     * @return id of the item; empty where there is no such case, it is not granted, or no group of its service is the clerk's to oversee
     */
    @Transactional
    Optional<String> lookInto(String number, String reason, Account clerk) {
        return files.ofNumber(number.strip().toUpperCase(Locale.ROOT))
                .filter(file -> file.status() == CaseStatus.GRANTED && clerk.covers(place.district(file)))
                .flatMap(file -> group(file, clerk).map(group -> open(file, group, reason, clerk)));
    }

    private Optional<String> group(CaseFile file, Account clerk) {
        return ServiceSteps.groups(versions.of(file).service().folder()).stream()
                .filter(clerk.supervised()::contains)
                .findFirst();
    }

    private String open(CaseFile file, String group, String reason, Account clerk) {
        WorkItem item = new WorkItem(
                UUID.randomUUID().toString(),
                file.id(),
                "",
                KIND,
                Duty.APPROVE,
                place.district(file),
                group,
                file.service(),
                file.number(),
                WorkItem.State.CLOSED,
                clock.instant(),
                null,
                clerk.id(),
                clock.instant());
        store.insert(item);
        ledger.record(LedgerEntry.of(LedgerEvent.VIEW, "inbox.grants." + reason, file.service())
                .in(file.id())
                .by(vault.pseudonym(clerk.id().toString())));
        return item.id();
    }
}
