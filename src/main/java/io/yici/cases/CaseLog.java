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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes into the ledger what is done with a case's data; names of fields, never values. */
@Component
class CaseLog {

    private static final Logger LOG = LoggerFactory.getLogger(CaseLog.class);

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

    /** Somebody of staff did something with the case as a whole. */
    void staff(LedgerEvent event, CaseFile file, UUID account, CaseVersion version) {
        ledger.record(entry(event, version)
                .in(file.id())
                .by(vault.pseudonym(account.toString()))
                .about(vault.pseudonym(file.account().toString())));
    }

    /** Another person answered whether their records may be pulled. */
    void other(LedgerEvent event, UUID dossier, UUID account, String subject, CaseVersion version) {
        ledger.record(entry(event, version)
                .in(dossier)
                .by(vault.pseudonym(account.toString()))
                .about(subject));
    }

    /** What departments gave, and what was not believed, in one statement. */
    void pulled(RecordsSettled settled) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (RecordRequest request : settled.requests()) {
            if (request.state() == RequestState.ANSWERED) {
                entries.addAll(pulls(settled, request));
            } else if (request.isAlarming()) {
                // For whoever runs it: a register mixes people up, or somebody sits between.
                LOG.error(
                        "Department {} is not believed: {} in answer to request {}",
                        request.department(),
                        request.failure(),
                        request.id());
                entries.add(entry(LedgerEvent.ALARM, settled.order(), request.requirement(), request));
            }
        }
        if (!entries.isEmpty()) {
            ledger.record(entries);
        }
    }

    /** What a department gave for an earlier case is used for this one. */
    void reused(PullOrder order, String requirement, RecordRequest source) {
        ledger.record(
                entry(LedgerEvent.REUSED, order, requirement, source).about(vault.pseudonym(order.applicantId())));
    }

    /** One for each person whose record it is, so that everybody finds their own; the department knows each by a request id of its own. */
    private static List<LedgerEntry> pulls(RecordsSettled settled, RecordRequest request) {
        LedgerEntry entry = entry(LedgerEvent.PULL, settled.order(), request.requirement(), request);
        List<String> subjects = settled.subjects().getOrDefault(request.id(), List.of());
        if (subjects.isEmpty()) {
            return List.of(entry);
        }
        List<LedgerEntry> entries = new ArrayList<>();
        for (int person = 0; person < subjects.size(); person++) {
            Set<String> ids = new LinkedHashSet<>(
                    List.of(request.id().toString(), request.questionId(person).toString()));
            entries.add(entry.about(subjects.get(person)).requests(ids));
        }
        return entries;
    }

    /** @param requirement what the order's service calls the record */
    private static LedgerEntry entry(LedgerEvent event, PullOrder order, String requirement, RecordRequest request) {
        ServiceItem item = order.plan().item();
        ServiceItem.Requirement wanted = item.requirement(requirement).orElseThrow();
        return LedgerEntry.of(
                        event,
                        item.id() + "." + wanted.purposeKey(),
                        item.id() + "." + wanted.basis().get(0))
                .in(order.dossier())
                .departments(request.department())
                .by(order.accessor())
                .fields(wanted.fields())
                .requests(List.of(request.id().toString()));
    }

    private static LedgerEntry entry(LedgerEvent event, CaseVersion version) {
        ServiceItem item = version.item();
        return LedgerEntry.of(event, item.id(), item.id() + "." + item.basis().get(0))
                .during(new LedgerEntry.Step(item.process(), version.version(), null));
    }
}
