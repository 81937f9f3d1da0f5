package io.yici.provenance;

import io.yici.cases.CaseNotSubmitted;
import io.yici.cases.Drafts;
import io.yici.inbox.CaseItems;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemNotFound;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Accounts;
import io.yici.site.SignedIn;
import io.yici.vault.DossierErased;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
    private final Accounts accounts;

    ProvenancePages(Tracing tracing, ProvenanceView view, Drafts drafts, WorkItems items, Accounts accounts) {
        this.tracing = tracing;
        this.view = view;
        this.drafts = drafts;
        this.items = items;
        this.accounts = accounts;
    }

    @GetMapping("/cases/{id}/provenance")
    String own(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        requireOwn(id, me);
        return page(id, "/cases/" + id, "own", model, locale);
    }

    @GetMapping("/cases/{id}/provenance.json")
    ResponseEntity<Map<String, Map<String, Object>>> ownFile(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        requireOwn(id, me);
        return file(id);
    }

    @GetMapping("/inbox/{id}/provenance")
    String clerks(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        return page(item(id, me).dossier(), "/inbox/" + id, "clerk", model, locale);
    }

    @GetMapping("/inbox/{id}/provenance.json")
    ResponseEntity<Map<String, Map<String, Object>>> clerksFile(
            @PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        return file(item(id, me).dossier());
    }

    private String page(UUID dossier, String back, String reader, Model model, Locale locale) {
        model.addAttribute("back", back);
        model.addAttribute("file", back + "/provenance.json");
        model.addAttribute("reader", reader);
        try {
            view.show(tracing.of(dossier), model, locale);
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

    /** Looking at it is logged. */
    private WorkItem item(String id, SignedIn me) {
        return CaseItems.whole(items.view(id, accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new)));
    }
}
