package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.engine.feel.FeelJson;
import io.yici.exchange.Consent;
import io.yici.exchange.ConsentState;
import io.yici.exchange.Consents;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.organisation.Accounts;
import io.yici.vault.DossierErased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records about a person that are held: of the own cases, and of those in which the person allowed others to have them fetched. */
@Component
class HeldRecords {

    private static final String APPLICANT = "applicant";

    private final Drafts drafts;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Consents consents;
    private final Exchange exchange;
    private final RecordTexts texts;
    private final ResourceCatalogue catalogue;
    private final Accounts accounts;

    HeldRecords(
            Drafts drafts,
            CaseFiles files,
            CaseVersions versions,
            Consents consents,
            Exchange exchange,
            RecordTexts texts,
            ResourceCatalogue catalogue,
            Accounts accounts) {
        this.drafts = drafts;
        this.files = files;
        this.versions = versions;
        this.consents = consents;
        this.exchange = exchange;
        this.texts = texts;
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    /**
     * A record that is held.
     *
     * @param freshUntil until when it need not be asked for again
     */
    record Held(CaseFile file, CaseVersion version, RecordRequest request, Evidence evidence, Instant freshUntil) {

        @Override
        public String toString() {
            return "Held[" + request.id() + "]";
        }
    }

    /** The latest first. */
    List<Held> of(UUID account) {
        List<Held> held = new ArrayList<>();
        drafts.of(account).forEach(file -> held.addAll(of(file, APPLICANT)));
        for (Consent consent : consents.ofAccount(account)) {
            if (mayBeHeld(consent) && !consent.role().equals(APPLICANT)) {
                held.addAll(of(files.of(consent.dossier()), consent.role()));
            }
        }
        held.sort(Comparator.comparing((Held one) -> one.evidence().fetchedAt()).reversed());
        return held;
    }

    /** What was fetched before a consent was taken back may still be held. */
    private static boolean mayBeHeld(Consent consent) {
        return consent.isGiven() || consent.state() == ConsentState.WITHDRAWN;
    }

    private List<Held> of(CaseFile file, String role) {
        try {
            return opened(file, role);
        } catch (DossierErased destroyed) {
            // Nothing is held of it any more.
            return List.of();
        }
    }

    private List<Held> opened(CaseFile file, String role) {
        CaseVersion version = versions.of(file);
        List<RecordRequest> requests = exchange.requests(file.id()).stream()
                .filter(request -> request.role().equals(role) && request.state() == RequestState.ANSWERED)
                .toList();
        Map<String, Evidence> evidence = exchange.open(requests);
        return requests.stream()
                .map(request -> {
                    Evidence found = Objects.requireNonNull(evidence.get(request.requirement()));
                    var maxAge = version.item()
                            .requirement(request.requirement())
                            .orElseThrow()
                            .maxAge();
                    return new Held(
                            file, version, request, found, found.fetchedAt().plus(maxAge));
                })
                .toList();
    }

    /** Of an answer about several people, what is about this one. */
    private List<Map<String, @Nullable Object>> own(Evidence evidence, String person) {
        if (evidence.people() < 2) {
            return evidence.rows();
        }
        List<String> holders = catalogue
                .registers()
                .resource(evidence.resource())
                .map(resource -> resource.subject().fields())
                .orElse(List.of());
        return evidence.rows().stream()
                .filter(row -> holders.stream().anyMatch(field -> person.equals(row.get(field))))
                .toList();
    }

    /** All of it for the person to keep, unmasked: it is their own. */
    List<Map<String, @Nullable Object>> forDownload(UUID account, Locale locale) {
        String person = accounts.identity(account).personId();
        return of(account).stream().map(held -> written(held, person, locale)).toList();
    }

    private Map<String, @Nullable Object> written(Held held, String person, Locale locale) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("service", held.version().service().name(locale));
        record.put("caseNumber", held.file().caseNumber());
        record.put(
                "record",
                held.version()
                        .service()
                        .texts()
                        .text(locale, "record." + held.request().requirement()));
        record.put("department", texts.department(held.request().department(), locale));
        record.put("resource", held.request().resource());
        record.put("request", held.request().id().toString());
        record.put("fetchedAt", held.evidence().fetchedAt().toString());
        record.put("freshUntil", held.freshUntil().toString());
        record.put("rows", FeelJson.write(own(held.evidence(), person)));
        return record;
    }
}
