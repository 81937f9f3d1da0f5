package io.yici.cases;

import io.yici.catalogue.ServiceItem;
import io.yici.exchange.PullOrder;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RecordsSettled;
import io.yici.exchange.RequestState;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes into the ledger what is done with a case's data; names of fields, never values. */
@Component
class CaseLog {

    private final Ledger ledger;
    private final Vault vault;

    CaseLog(Ledger ledger, Vault vault) {
        this.ledger = ledger;
        this.vault = vault;
    }

    void applicant(LedgerEvent event, CaseFile file, CaseVersion version) {
        String person = vault.pseudonym(file.account().toString());
        ledger.record(entry(event, version).in(file.id()).by(person).about(person));
    }

    /** Another person answered whether their records may be pulled. */
    void other(LedgerEvent event, UUID dossier, UUID account, String subject, CaseVersion version) {
        ledger.record(entry(event, version)
                .in(dossier)
                .by(vault.pseudonym(account.toString()))
                .about(subject));
    }

    /** What departments gave, in one statement. */
    void pulled(RecordsSettled settled) {
        ServiceItem item = settled.order().plan().item();
        List<LedgerEntry> entries = new ArrayList<>();
        for (RecordRequest request : settled.requests()) {
            if (request.state() == RequestState.ANSWERED) {
                ServiceItem.Requirement requirement =
                        item.requirement(request.requirement()).orElseThrow();
                entries.add(LedgerEntry.of(
                                LedgerEvent.PULL,
                                item.id() + "." + requirement.purposeKey(),
                                item.id() + "." + requirement.basis().get(0))
                        .in(request.dossier())
                        .departments(request.department())
                        .by(settled.order().accessor())
                        .fields(requirement.fields())
                        .requests(List.of(request.id().toString())));
            }
        }
        if (!entries.isEmpty()) {
            ledger.record(entries);
        }
    }

    /** What a department gave for an earlier case is used for this one. */
    void reused(PullOrder order, String requirement, RecordRequest source) {
        ServiceItem item = order.plan().item();
        ServiceItem.Requirement wanted = item.requirement(requirement).orElseThrow();
        ledger.record(LedgerEntry.of(
                        LedgerEvent.REUSED,
                        item.id() + "." + wanted.purposeKey(),
                        item.id() + "." + wanted.basis().get(0))
                .in(order.dossier())
                .departments(source.department())
                .by(order.accessor())
                .fields(wanted.fields())
                .requests(List.of(source.id().toString())));
    }

    private static LedgerEntry entry(LedgerEvent event, CaseVersion version) {
        ServiceItem item = version.item();
        return LedgerEntry.of(event, item.id(), item.id() + "." + item.basis().get(0))
                .during(new LedgerEntry.Step(item.process(), version.version(), null));
    }
}
