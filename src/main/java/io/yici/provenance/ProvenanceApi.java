package io.yici.provenance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.Drafts;
import io.yici.inbox.CaseItems;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemNotFound;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Accounts;
import io.yici.site.SignedIn;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whence a decision comes, for programs. */
@RestController
class ProvenanceApi {

    private final Tracing tracing;
    private final Drafts drafts;
    private final WorkItems items;
    private final Accounts accounts;

    ProvenanceApi(Tracing tracing, Drafts drafts, WorkItems items, Accounts accounts) {
        this.tracing = tracing;
        this.drafts = drafts;
        this.items = items;
        this.accounts = accounts;
    }

    @GetMapping("/api/v1/applications/{id}/provenance")
    @Tag(name = "applications")
    @Operation(
            summary = "Whence the decision comes, as W3C PROV-JSON",
            description =
                    "Rules, the fields they read, answers, registers, departments and entries of the log; never a value")
    Map<String, Map<String, Object>> own(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        drafts.own(id, me.account()).number();
        return ProvJson.of(tracing.of(id));
    }

    @GetMapping("/api/v1/work-items/{id}/provenance")
    @Tag(name = "work-items")
    @Operation(summary = "Whence the decision of the item's case comes, as W3C PROV-JSON; looking at it is logged")
    Map<String, Map<String, Object>> clerks(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        WorkItem item = items.view(id, accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new));
        return ProvJson.of(tracing.of(CaseItems.whole(item).dossier()));
    }
}
