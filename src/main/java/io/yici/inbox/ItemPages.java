package io.yici.inbox;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Dispute;
import io.yici.cases.Disputes;
import io.yici.cases.web.RecordTexts;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.publicity.PublicObjection;
import io.yici.publicity.PublicObjections;
import io.yici.site.FormErrors;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case as a clerk sees it, with its facts, sources and the decision to take. */
@Controller
class ItemPages {

    private static final int REASON_MAX = 1_000;

    private final WorkItems items;
    private final Recheck recheck;
    private final CaseView view;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Disputes disputes;
    private final PublicObjections objections;
    private final ObjectionItems objectionItems;
    private final OpinionItems opinionItems;
    private final OpinionView opinionView;
    private final ItemActs acts;
    private final CaseHistory history;
    private final DataComparison comparison;
    private final ShownFields shownFields;
    private final EarlierCases earlier;
    private final Exchange exchange;
    private final Accounts accounts;

    ItemPages(
            WorkItems items,
            Recheck recheck,
            CaseView view,
            CaseFiles files,
            CaseVersions versions,
            Disputes disputes,
            PublicObjections objections,
            ObjectionItems objectionItems,
            OpinionItems opinionItems,
            OpinionView opinionView,
            ItemActs acts,
            CaseHistory history,
            DataComparison comparison,
            ShownFields shownFields,
            EarlierCases earlier,
            Exchange exchange,
            Accounts accounts) {
        this.items = items;
        this.recheck = recheck;
        this.view = view;
        this.files = files;
        this.versions = versions;
        this.disputes = disputes;
        this.objections = objections;
        this.objectionItems = objectionItems;
        this.opinionItems = opinionItems;
        this.opinionView = opinionView;
        this.acts = acts;
        this.history = history;
        this.comparison = comparison;
        this.shownFields = shownFields;
        this.earlier = earlier;
        this.exchange = exchange;
        this.accounts = accounts;
    }

    @GetMapping("/inbox/{id}")
    String item(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account clerk = clerk(me);
        WorkItem item = items.view(id, clerk);
        CaseFile file = files.of(item.dossier());
        CaseVersion version = versions.of(file);
        model.addAttribute("item", item);
        model.addAttribute("file", file);
        model.addAttribute("acts", acts.of(item, file, clerk, locale));
        model.addAttribute("waiting", waiting(item, file));
        model.addAttribute("mine", clerk.id().equals(item.clerk()));
        model.addAttribute("taken", item.clerk() != null && !clerk.id().equals(item.clerk()));
        if (OpinionItems.is(item)) {
            opinionView.show(item, file, version, clerk, model, locale);
            return "inbox/opinion";
        }
        List<RecordRequest> requests = exchange.requests(file.id());
        List<Dispute> disputed = disputes.of(file.id());
        RecordTexts.Shown shown = shownFields.onPage(item, version, disputed, clerk);
        view.show(item, file, version, requests, shown, model, locale);
        history.show(file, version, model, locale);
        model.addAttribute("earlier", earlier.of(file, version, locale));
        model.addAttribute("compared", comparison.of(version, requests, disputed, shown, locale));
        model.addAttribute("kind", view.kind(item, version, locale));
        model.addAttribute("opinions", opinionView.of(file, version, locale));
        model.addAttribute("asked", history.asked(file, version, locale));
        model.addAttribute("besides", history.besides(file, version, locale));
        model.addAttribute("isIntake", item.kind().equals(WorkItems.INTAKE));
        model.addAttribute("isDispute", item.kind().equals(WorkItems.DISPUTE));
        model.addAttribute("isObjection", item.kind().equals(WorkItems.PUBLICITY_OBJECTION));
        return "inbox/item";
    }

    /** Key of what the item waits for; null when it does not. */
    private static @Nullable String waiting(WorkItem item, CaseFile file) {
        return item.state() == WorkItem.State.WAITING ? file.status().name().toLowerCase(Locale.ROOT) : null;
    }

    @PostMapping("/inbox/{id}/claim")
    String claim(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        items.claim(id, clerk(me));
        return "redirect:/inbox/" + id;
    }

    @PostMapping("/inbox/{id}/release")
    String release(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        items.release(id, clerk(me));
        return "redirect:/inbox";
    }

    @PostMapping("/inbox/{id}/decide")
    @GraveAct(value = "refuse", field = "outcome", answers = "refuse")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Account clerk = clerk(me);
        WorkItem item = items.view(id, clerk);
        String kind = item.kind();
        model.addAttribute("chosen", outcome);
        model.addAttribute("reason", reason);
        FormErrors errors = new FormErrors();
        if (!ItemOutcomes.of(kind).contains(outcome)) {
            errors.add("outcome", ItemOutcomes.texts(kind) + "choose");
        }
        checkReason(reason, errors);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return item(id, me, model, locale);
        }
        if (OpinionItems.is(item)) {
            opinionItems.answer(id, clerk, outcome, reason.strip());
        } else if (recheck.findsChanges(item.dossier())) {
            return changed(id, me, model, locale);
        } else {
            items.decide(id, clerk, outcome, reason.strip());
        }
        redirect.addFlashAttribute("notice", Views.Notice.success("inbox.decided." + outcome));
        return "redirect:/inbox";
    }

    /** Shows the item again, with what changed and what was entered. */
    private String changed(String id, SignedIn me, Model model, Locale locale) {
        model.addAttribute("notice", Views.Notice.warning("inbox.changed"));
        return item(id, me, model, locale);
    }

    @PostMapping("/inbox/{id}/check")
    String check(
            @PathVariable String id,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Account clerk = clerk(me);
        WorkItem item = items.view(id, clerk);
        FormErrors errors = new FormErrors();
        Map<String, Dispute.Finding> findings = new LinkedHashMap<>();
        for (Dispute dispute : disputes.of(item.dossier())) {
            String field = "finding-" + dispute.requirement();
            switch (entered.getOrDefault(field, "")) {
                case "prevails" -> findings.put(dispute.requirement(), Dispute.Finding.MATERIAL_PREVAILS);
                case "stands" -> findings.put(dispute.requirement(), Dispute.Finding.RECORD_STANDS);
                default -> errors.add(field, "inbox.check.choose");
            }
        }
        String reason = entered.getOrDefault("reason", "");
        checkReason(reason, errors);
        model.addAttribute("entered", entered);
        model.addAttribute("reason", reason);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return item(id, me, model, locale);
        }
        if (recheck.findsChanges(item.dossier())) {
            return changed(id, me, model, locale);
        }
        items.check(id, clerk, findings, reason.strip());
        redirect.addFlashAttribute("notice", Views.Notice.success("inbox.checked"));
        return "redirect:/inbox";
    }

    @PostMapping("/inbox/{id}/objections")
    String answer(
            @PathVariable String id,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Account clerk = clerk(me);
        WorkItem item = items.view(id, clerk);
        FormErrors errors = new FormErrors();
        Map<UUID, Boolean> upheld = new LinkedHashMap<>();
        for (PublicObjection objection : objections.open(item.dossier())) {
            String field = "finding-" + objection.id();
            switch (entered.getOrDefault(field, "")) {
                case "upheld" -> upheld.put(objection.id(), true);
                case "not-upheld" -> upheld.put(objection.id(), false);
                default -> errors.add(field, "inbox.objection.choose");
            }
        }
        String reason = entered.getOrDefault("reason", "");
        checkReason(reason, errors);
        model.addAttribute("entered", entered);
        model.addAttribute("reason", reason);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return item(id, me, model, locale);
        }
        objectionItems.answer(id, clerk, upheld, reason.strip());
        redirect.addFlashAttribute("notice", Views.Notice.success("inbox.objections-answered"));
        return "redirect:/inbox";
    }

    private static void checkReason(String reason, FormErrors errors) {
        if (reason.isBlank()) {
            errors.add("reason", "inbox.reason.required");
        } else if (reason.length() > REASON_MAX) {
            errors.add("reason", "inbox.reason.long", REASON_MAX);
        }
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }
}
