package io.yici.emergency;

import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.web.RecordTexts;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.inbox.StrictLooks;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.site.Views;
import io.yici.vault.Vault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The records of a case, unmasked, for a look in an emergency: an entry for each record, and its plaintext only when that entry is covered. */
@Component
class EmergencyLooks {

    private final CaseFiles files;
    private final CaseVersions versions;
    private final Exchange exchange;
    private final RecordTexts texts;
    private final StrictLooks looks;
    private final Vault vault;

    EmergencyLooks(
            CaseFiles files,
            CaseVersions versions,
            Exchange exchange,
            RecordTexts texts,
            StrictLooks looks,
            Vault vault) {
        this.files = files;
        this.versions = versions;
        this.exchange = exchange;
        this.texts = texts;
        this.looks = looks;
        this.vault = vault;
    }

    /** A record with all its facts. */
    record Shown(String name, String department, List<List<Views.Fact>> rows) {}

    /**
     * What may be shown.
     *
     * @param waiting how many records' entries are not covered yet, whose plaintext is not there
     */
    record Seen(List<Shown> records, int waiting) {}

    /** Enters a look at each record, and shows those that may be shown. */
    Seen look(Emergency one, Account clerk, Locale locale) {
        CaseVersion version = versions.of(files.of(one.dossier()));
        List<RecordRequest> requests = exchange.requests(one.dossier());
        Map<String, Evidence> held = exchange.open(requests);
        Map<RecordRequest, UUID> entered = new LinkedHashMap<>();
        for (RecordRequest request : requests) {
            if (held.get(request.requirement()) != null) {
                entered.put(request, looks.enter(entry(one, clerk, request, version)));
            }
        }
        List<Shown> shown = new ArrayList<>();
        int waiting = 0;
        for (Map.Entry<RecordRequest, UUID> each : entered.entrySet()) {
            Evidence evidence = held.get(each.getKey().requirement());
            if (evidence != null
                    && looks.releases(one.dossier(), each.getValue(), evidence, fields(version, evidence))) {
                shown.add(shown(version, evidence, locale));
            } else {
                waiting++;
            }
        }
        return new Seen(shown, waiting);
    }

    private static List<String> fields(CaseVersion version, Evidence evidence) {
        return version.item()
                .requirement(evidence.requirement())
                .orElseThrow(EmergencyNotFound::new)
                .fields();
    }

    private LedgerEntry entry(Emergency one, Account clerk, RecordRequest request, CaseVersion version) {
        String id = request.id().toString();
        LedgerEntry entry = LedgerEntry.of(LedgerEvent.REVEAL, "break-glass.look", "break-glass." + one.ground())
                .in(one.dossier())
                .by(vault.pseudonym(clerk.id().toString()))
                .departments(request.department())
                .fields(version.item()
                        .requirement(request.requirement())
                        .orElseThrow(EmergencyNotFound::new)
                        .fields())
                .requests(List.of(id, one.id().toString()));
        return looks.subject(one.dossier(), id).map(entry::about).orElse(entry);
    }

    private Shown shown(CaseVersion version, Evidence evidence, Locale locale) {
        return new Shown(
                version.service().texts().text(locale, "record." + evidence.requirement()),
                texts.department(evidence.department(), locale),
                texts.revealed(version.service(), evidence, RecordTexts.Shown.ALL, locale));
    }
}
