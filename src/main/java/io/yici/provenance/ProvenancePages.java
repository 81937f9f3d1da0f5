package io.yici.provenance;

import io.yici.cases.CaseNotSubmitted;
import io.yici.cases.Drafts;
import io.yici.inbox.CaseItems;
import io.yici.inbox.StrictLooks;
import io.yici.inbox.WorkItemNotFound;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.SignedIn;
import io.yici.vault.DossierErased;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whence a decision comes: for its applicant, and for the clerk who has, or had, an item of the case. */
@Controller
class ProvenancePages {

    private static final String PAGE = "provenance/provenance";

    private final Tracing tracing;
    private final ProvenanceView view;
    private final Drafts drafts;
    private final WorkItems items;
    private final StrictLooks looks;
    private final Accounts accounts;

    ProvenancePages(
            Tracing tracing,
            ProvenanceView view,
            Drafts drafts,
            WorkItems items,
            StrictLooks looks,
            Accounts accounts) {
        this.tracing = tracing;
        this.view = view;
        this.drafts = drafts;
        this.items = items;
        this.looks = looks;
        this.accounts = accounts;
    }

    @GetMapping("/cases/{id}/provenance")
    String own(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        requireOwn(id, me);
        return page(id, "/cases/" + id, "own", () -> true, model, locale);
    }

    @GetMapping("/cases/{id}/provenance.json")
    ResponseEntity<Map<String, Map<String, Object>>> ownFile(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        requireOwn(id, me);
        return file(id);
    }

    @GetMapping("/inbox/{id}/provenance")
    String clerks(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account clerk = accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
        UUID dossier = CaseItems.whole(items.view(id, clerk)).dossier();
        return page(dossier, "/inbox/" + id, "clerk", () -> looks.covered(dossier, clerk), model, locale);
    }

    @GetMapping("/inbox/{id}/provenance.json")
    ResponseEntity<Map<String, Map<String, Object>>> clerksFile(
            @PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        return file(CaseItems.whole(items.view(id, accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new)))
                .dossier());
    }

    /**
     * Shows it.
     *
     * @param logged whether the log covers that the reader looked; asked where sensitive values would be shown without a mask
     */
    private String page(UUID dossier, String back, String reader, BooleanSupplier logged, Model model, Locale locale) {
        model.addAttribute("back", back);
        model.addAttribute("file", back + "/provenance.json");
        model.addAttribute("reader", reader);
        try {
            Provenance provenance = tracing.of(dossier);
            if (view.showsBare(provenance) && !logged.getAsBoolean()) {
                model.addAttribute("waits", true);
                return PAGE;
            }
            view.show(provenance, model, locale);
        } catch (DossierErased erased) {
            model.addAttribute("erased", true);
        }
        return PAGE;
    }

    private ResponseEntity<Map<String, Map<String, Object>>> file(UUID dossier) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("provenance.prov.json")
                                .build()
                                .toString())
                .body(ProvJson.of(tracing.of(dossier)));
    }

    private void requireOwn(UUID id, SignedIn me) {
        if (drafts.own(id, me.account()).submittedAt() == null) {
            throw new CaseNotSubmitted();
        }
    }
}
