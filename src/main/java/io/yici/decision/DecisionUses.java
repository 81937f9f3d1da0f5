package io.yici.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.analysis.parts.FieldUse;
import io.yici.analysis.parts.RuleReads;
import io.yici.analysis.parts.RuleTable;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.RecordPeople;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Enters into the log whose data a decision used: an entry for the applicant, and one for each other person whose records were read, with the names of the fields.
 * In the transaction of the decision.
 */
@Component
class DecisionUses {

    private final CaseFiles files;
    private final CaseVersions versions;
    private final RecordPeople people;
    private final ResourceCatalogue catalogue;
    private final Ledger ledger;
    private final Vault vault;
    private final Cache<String, Map<String, Set<String>>> fields =
            Caffeine.newBuilder().maximumSize(1_000).build();

    DecisionUses(
            CaseFiles files,
            CaseVersions versions,
            RecordPeople people,
            ResourceCatalogue catalogue,
            Ledger ledger,
            Vault vault) {
        this.files = files;
        this.versions = versions;
        this.people = people;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.vault = vault;
    }

    /**
     * Enters it.
     *
     * @param read names of the facts that the decision asked for and that had a value
     */
    void enter(UUID dossier, String decision, String activity, Collection<String> read) {
        CaseFile file = files.of(dossier);
        CaseVersion version = versions.of(file);
        Map<String, Set<String>> used = new LinkedHashMap<>(fields(version, decision));
        used.keySet().retainAll(read);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put(vault.pseudonym(file.account().toString()), new Part());
        used.forEach((record, names) -> version.item()
                .requirement(record)
                .ifPresent(one -> people.of(file, version.item(), one)
                        .forEach(person ->
                                parts.computeIfAbsent(person, key -> new Part()).add(department(one), names))));
        LedgerEntry entry = LedgerEntry.of(
                        LedgerEvent.USED_IN_DECISION, file.service() + "." + decision, file.service())
                .in(dossier)
                .during(new LedgerEntry.Step(version.item().process(), version.version(), activity));
        List<LedgerEntry> entries = new ArrayList<>();
        parts.forEach((person, part) -> entries.add(entry.about(person)
                .departments(part.departments.toArray(String[]::new))
                .fields(part.fields)));
        ledger.record(entries);
    }

    /** What of one person's data was used. */
    private static final class Part {

        private final Set<String> departments = new LinkedHashSet<>();
        private final Set<String> fields = new LinkedHashSet<>();

        void add(String department, Collection<String> names) {
            departments.add(department);
            fields.addAll(names);
        }
    }

    private String department(ServiceItem.Requirement record) {
        return catalogue
                .registers()
                .resource(record.resource())
                .map(Registers.Resource::department)
                .orElseThrow();
    }

    /** The fields that a decision reads, by record; reading the rules takes longer than the decision. */
    private Map<String, Set<String>> fields(CaseVersion version, String decision) {
        Registers registers = catalogue.registers();
        String key = version.item().id() + "/" + version.version() + "/" + decision + "/" + registers.hash();
        return fields.get(key, none -> {
            RuleReads reads = RuleReads.of(version.service().definition());
            Set<List<String>> paths = new LinkedHashSet<>(reads.of(decision, null));
            reads.table(decision)
                    .map(RuleTable::rows)
                    .ifPresent(rows -> rows.forEach(row -> paths.addAll(reads.of(decision, row.id()))));
            return FieldUse.of(paths, version.item(), registers);
        });
    }
}
