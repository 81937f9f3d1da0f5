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
import org.springframework.stereotype.Component;

/** Enters into the ledger what of a case the departments that are asked can see from now on: an entry for each department and record, and one for the answers. */
@Component
class SubCaseDisclosure {

    private static final String ANSWERS = "answers";

    private final CaseVersions versions;
    private final ResourceCatalogue catalogue;
    private final Ledger ledger;
    private final Vault vault;

    SubCaseDisclosure(CaseVersions versions, ResourceCatalogue catalogue, Ledger ledger, Vault vault) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.vault = vault;
    }

    void enter(CaseFile file, Collection<SubCase> asked) {
        ServiceItem item = versions.of(file).item();
        String applicant = vault.pseudonym(file.account().toString());
        List<LedgerEntry> entries = new ArrayList<>();
        for (SubCase one : asked) {
            fields(one, item).forEach((record, fields) -> entries.add(entry(one, item, record, fields, applicant)));
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

    private static LedgerEntry entry(
            SubCase one, ServiceItem item, String record, Set<String> fields, String applicant) {
        ServiceItem.Requirement shown = item.requirement(record).orElseThrow();
        LedgerEntry entry = entry(
                        one,
                        item.id() + "." + shown.purposeKey(),
                        item.id() + "." + shown.basis().get(0))
                .fields(fields);
        boolean own = item.role(shown.of()).filter(ServiceItem.Role::self).isPresent();
        return own ? entry.about(applicant) : entry;
    }

    private static LedgerEntry entry(SubCase one, String purpose, String basis) {
        return LedgerEntry.of(LedgerEvent.DISCLOSED, purpose, basis)
                .in(one.dossier())
                .departments(one.department());
    }
}
