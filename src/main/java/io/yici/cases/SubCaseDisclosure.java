package io.yici.cases;

import io.yici.analysis.parts.FieldUse;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Enters into the ledger what of a case the departments that are asked can see from now on: an entry for each department, record and person whose record it is, and
 * one for the answers.
 */
@Component
class SubCaseDisclosure {

    private static final String ANSWERS = "answers";

    private final CaseFiles files;
    private final CaseVersions versions;
    private final ResourceCatalogue catalogue;
    private final RecordPeople people;
    private final Ledger ledger;
    private final Vault vault;

    SubCaseDisclosure(
            CaseFiles files,
            CaseVersions versions,
            ResourceCatalogue catalogue,
            RecordPeople people,
            Ledger ledger,
            Vault vault) {
        this.files = files;
        this.versions = versions;
        this.catalogue = catalogue;
        this.people = people;
        this.ledger = ledger;
        this.vault = vault;
    }

    void enter(UUID dossier, Collection<SubCase> asked) {
        CaseFile file = files.of(dossier);
        ServiceItem item = versions.of(file).item();
        String applicant = vault.pseudonym(file.account().toString());
        List<LedgerEntry> entries = new ArrayList<>();
        for (SubCase one : asked) {
            fields(one, item).forEach((record, fields) -> entries.addAll(entries(one, file, item, record, fields)));
            if (!one.shown(ANSWERS).isEmpty()) {
                String activity = item.id() + ".activity." + one.activity();
                entries.add(entry(one, activity, item.id() + "." + item.basis().get(0))
                        .about(applicant));
            }
        }
        if (!entries.isEmpty()) {
            ledger.record(entries);
        }
    }

    private Map<String, Set<String>> fields(SubCase one, ServiceItem item) {
        List<List<String>> paths =
                one.shows().stream().map(name -> List.of(name.split("\\.", -1))).toList();
        return FieldUse.of(paths, item, catalogue.registers());
    }

    private List<LedgerEntry> entries(SubCase one, CaseFile file, ServiceItem item, String record, Set<String> fields) {
        ServiceItem.Requirement shown = item.requirement(record).orElseThrow();
        LedgerEntry entry = entry(
                        one,
                        item.id() + "." + shown.purposeKey(),
                        item.id() + "." + shown.basis().get(0))
                .fields(fields);
        List<String> subjects = people.of(file, item, shown);
        return subjects.isEmpty()
                ? List.of(entry)
                : subjects.stream().map(entry::about).toList();
    }

    private static LedgerEntry entry(SubCase one, String purpose, String basis) {
        return LedgerEntry.of(LedgerEvent.DISCLOSED, purpose, basis)
                .in(one.dossier())
                .departments(one.department());
    }
}
