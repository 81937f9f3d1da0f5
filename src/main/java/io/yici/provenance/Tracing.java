package io.yici.provenance;

import io.yici.analysis.parts.RuleReads;
import io.yici.analysis.parts.RuleTable;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.decision.CaseDecision;
import io.yici.decision.CaseDecisions;
import io.yici.decision.Review;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LoggedEntry;
import io.yici.ledger.TransparencyLog;
import io.yici.vault.Vault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows a decision back to what it rests on. Who may know is for the caller to say. */
@Component
public class Tracing {

    private static final Set<LedgerEvent> OF_RECORDS = Set.of(LedgerEvent.PULL, LedgerEvent.REUSED, LedgerEvent.ALARM);

    private final CaseFiles files;
    private final DecidingVersions versions;
    private final CaseDecisions decisions;
    private final Exchange exchange;
    private final FactOrigins origins;
    private final Ledger ledger;
    private final TransparencyLog log;
    private final Vault vault;

    Tracing(
            CaseFiles files,
            DecidingVersions versions,
            CaseDecisions decisions,
            Exchange exchange,
            FactOrigins origins,
            Ledger ledger,
            TransparencyLog log,
            Vault vault) {
        this.files = files;
        this.versions = versions;
        this.decisions = decisions;
        this.exchange = exchange;
        this.origins = origins;
        this.ledger = ledger;
        this.log = log;
        this.vault = vault;
    }

    /**
     * Whence what was decided of the case comes.
     *
     * @throws io.yici.vault.DossierErased where its data were erased
     */
    @Transactional(readOnly = true)
    public Provenance of(UUID dossier) {
        CaseFile file = files.of(dossier);
        List<CaseVersion> possible = versions.possible(file);
        List<Provenance.Ruling> rulings = new ArrayList<>();
        for (CaseDecision decision : decisions.of(dossier)) {
            rulings.add(ruling(decision, versions.of(decision, possible)));
        }
        Collections.reverse(rulings);
        List<Review> reviews = new ArrayList<>(decisions.reviews(dossier));
        Collections.reverse(reviews);
        return new Provenance(file, possible.get(0), rulings, reviews, responses(file, rulings));
    }

    private Provenance.Ruling ruling(CaseDecision decision, CaseVersion by) {
        RuleReads reads = RuleReads.of(by.service().definition());
        RuleTable table = reads.table(decision.decision()).orElse(null);
        return new Provenance.Ruling(
                decision,
                by,
                table == null ? decision.decision() : table.name(),
                versionOf(decision.definition()),
                decision.findings().stream()
                        .map(finding -> new Provenance.FiredRow(
                                finding,
                                note(table, finding.rule()),
                                origins.of(reads.of(decision.decision(), finding.rule()), by)))
                        .toList());
    }

    /** The engine writes key, version and a number of its own, with colons between. */
    private static String versionOf(String definition) {
        String[] parts = definition.split(":", -1);
        return parts.length == 3 ? parts[1] : "";
    }

    private static String note(@Nullable RuleTable table, @Nullable String rule) {
        return table == null
                ? ""
                : table.rows().stream()
                        .filter(row -> row.id().equals(rule))
                        .map(RuleTable.Row::note)
                        .findFirst()
                        .orElse("");
    }

    private Map<String, Provenance.Response> responses(CaseFile file, List<Provenance.Ruling> rulings) {
        Set<String> read = rulings.stream()
                .flatMap(ruling -> ruling.rows().stream())
                .flatMap(row -> row.reads().stream())
                .filter(ReadFact::isOfRecord)
                .map(ReadFact::source)
                .collect(Collectors.toSet());
        List<LoggedEntry> entries = ledger.entriesOf(file.id()).stream()
                .filter(entry -> OF_RECORDS.contains(entry.entry().event()))
                .toList();
        Map<UUID, Long> places = log.places(file.id());
        String applicant = vault.pseudonym(file.account().toString());
        Map<String, Provenance.Response> responses = new LinkedHashMap<>();
        for (RecordRequest request : exchange.requests(file.id())) {
            if (request.state() != RequestState.NOT_NEEDED && read.contains(request.requirement())) {
                responses.put(
                        request.requirement(),
                        new Provenance.Response(request, logged(request, entries, places, applicant)));
            }
        }
        return responses;
    }

    /** A record that was taken over is known in the log by the request that was made for the earlier case. */
    private static List<Provenance.Logged> logged(
            RecordRequest request, List<LoggedEntry> entries, Map<UUID, Long> places, String applicant) {
        boolean reused = request.isReused();
        return entries.stream()
                .filter(entry -> entry.entry().requests().contains(request.id().toString())
                        || (reused && isSameRecord(entry, request)))
                .map(entry -> new Provenance.Logged(entry, places.get(entry.id()), accessor(entry, applicant)))
                .toList();
    }

    private static boolean isSameRecord(LoggedEntry entry, RecordRequest request) {
        return entry.entry().event() == LedgerEvent.REUSED
                && entry.entry().departments().contains(request.department())
                && entry.entry().purpose().endsWith("." + request.requirement() + ".purpose");
    }

    private static Provenance.Accessor accessor(LoggedEntry entry, String applicant) {
        String actor = entry.entry().actor();
        if (actor == null) {
            return Provenance.Accessor.SYSTEM;
        }
        return actor.equals(applicant) ? Provenance.Accessor.APPLICANT : Provenance.Accessor.STAFF;
    }
}
