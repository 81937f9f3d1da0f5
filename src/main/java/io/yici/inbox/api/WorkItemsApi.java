package io.yici.inbox.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.Dispute;
import io.yici.cases.Disputes;
import io.yici.decision.CaseDecisions;
import io.yici.inbox.ItemOutcomes;
import io.yici.inbox.OpinionItems;
import io.yici.inbox.Recheck;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemNotFound;
import io.yici.inbox.WorkItemTaken;
import io.yici.inbox.WorkItems;
import io.yici.inbox.api.WorkItemLines.WorkItemLine;
import io.yici.inbox.api.WorkItemViews.WorkItemWithCase;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FieldsRefused;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clerks' work, for programs. */
@RestController
@RequestMapping("/api/v1/work-items")
@Tag(name = "work-items", description = "What waits for a clerk; for accounts with the role of one")
class WorkItemsApi {

    private static final int REASON_MAX = 1_000;

    private final WorkItems items;
    private final Recheck recheck;
    private final Disputes disputes;
    private final CaseDecisions decisions;
    private final OpinionItems opinionItems;
    private final Accounts accounts;
    private final WorkItemViews views;

    WorkItemsApi(
            WorkItems items,
            Recheck recheck,
            Disputes disputes,
            CaseDecisions decisions,
            OpinionItems opinionItems,
            Accounts accounts,
            WorkItemViews views) {
        this.items = items;
        this.recheck = recheck;
        this.disputes = disputes;
        this.decisions = decisions;
        this.opinionItems = opinionItems;
        this.accounts = accounts;
        this.views = views;
    }

    /** What a clerk decides of a refusal that rules proposed, or of a review, or says for a department. */
    record RefusalDecision(
            @Schema(
                    description =
                            "proposed refusal: refuse confirms it, grant overturns it; review: confirmed, or returned to propose a refusal; opinion: agrees or objects",
                    allowableValues = {"refuse", "grant", "confirmed", "returned", "agrees", "objects"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String outcome,

            @Schema(
                    description = "told to the applicant; an opinion's to whoever decides",
                    maxLength = REASON_MAX,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String reason) {}

    /** What a clerk found of each disputed or replaced record. */
    record DisputeFindings(
            @Schema(
                    description = "by record: prevails (the applicant's material) or stands (the record)",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Map<String, String> findings,

            @Schema(
                    description = "told to the applicant",
                    maxLength = REASON_MAX,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String reason) {}

    @GetMapping("/{id}")
    @Operation(
            summary = "An item with its case: answers, records with their sources, disputes, what the rules found",
            description = "Looking at it is logged.")
    WorkItemWithCase one(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        Account clerk = clerk(me);
        return views.of(items.view(id, clerk), clerk, locale);
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Takes an item")
    WorkItemLine claim(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        Account clerk = clerk(me);
        items.claim(id, clerk);
        return views.line(items.view(id, clerk), clerk, locale);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Gives an item back")
    WorkItemLine release(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        Account clerk = clerk(me);
        items.release(id, clerk);
        return views.line(items.view(id, clerk), clerk, locale);
    }

    @PostMapping("/{id}/decide")
    @Operation(
            summary =
                    "Confirms or overturns a refusal that rules proposed; confirms a review or returns it; gives a department's opinion")
    WorkItemLine decide(
            @PathVariable String id,
            @RequestBody RefusalDecision decision,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        Account clerk = clerk(me);
        String outcome = decision.outcome() == null ? "" : decision.outcome();
        FormErrors errors = new FormErrors();
        WorkItem item = items.view(id, clerk);
        if (!ItemOutcomes.of(item.kind()).contains(outcome)) {
            errors.add("outcome", ItemOutcomes.texts(item.kind()) + "choose");
        }
        String reason = reason(decision.reason(), errors);
        if (OpinionItems.is(item)) {
            if (item.isOpen() || !opinionItems.isAnswered(item, clerk.id(), outcome)) {
                opinionItems.answer(id, clerk, outcome, reason);
            }
        } else if (!isDoneBy(clerk, item, outcome)) {
            recheck.requireNoChanges(item.dossier());
            items.decide(id, clerk, outcome, reason);
        }
        return views.line(items.view(id, clerk), clerk, locale);
    }

    @PostMapping("/{id}/check")
    @Operation(summary = "Says of each disputed or replaced record whether the applicant's material prevails")
    WorkItemLine check(
            @PathVariable String id,
            @RequestBody DisputeFindings given,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        Account clerk = clerk(me);
        WorkItem item = items.view(id, clerk);
        Map<String, String> said = given.findings() == null ? Map.of() : given.findings();
        FormErrors errors = new FormErrors();
        Map<String, Dispute.Finding> findings = new LinkedHashMap<>();
        for (Dispute dispute : disputes.of(item.dossier())) {
            switch (said.getOrDefault(dispute.requirement(), "")) {
                case "prevails" -> findings.put(dispute.requirement(), Dispute.Finding.MATERIAL_PREVAILS);
                case "stands" -> findings.put(dispute.requirement(), Dispute.Finding.RECORD_STANDS);
                default -> errors.add("findings." + dispute.requirement(), "inbox.check.choose");
            }
        }
        String reason = reason(given.reason(), errors);
        if (!isDoneBy(clerk, item, "checked") && !isDoneBy(clerk, item, "refuse")) {
            recheck.requireNoChanges(item.dossier());
            items.check(id, clerk, findings, reason);
        }
        return views.line(items.view(id, clerk), clerk, locale);
    }

    private static String reason(@Nullable String given, FormErrors errors) {
        String reason = given == null ? "" : given.strip();
        if (reason.isEmpty()) {
            errors.add("reason", "inbox.reason.required");
        } else if (reason.length() > REASON_MAX) {
            errors.add("reason", "inbox.reason.long", REASON_MAX);
        }
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
        return reason;
    }

    /** Whether the clerk has done just this before: a request repeated. */
    private boolean isDoneBy(Account clerk, WorkItem item, String outcome) {
        if (item.isOpen()) {
            return false;
        }
        boolean same = decisions.reviews(item.dossier()).stream()
                .anyMatch(review -> review.clerk().equals(clerk.id())
                        && review.kind().equals(item.kind())
                        && review.outcome().equals(outcome));
        if (!clerk.id().equals(item.clerk())) {
            throw new WorkItemTaken();
        }
        return same;
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }
}
