package io.yici.studio.web;

import io.yici.analysis.ServiceCheck;
import io.yici.analysis.parts.ServiceDifference;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FormErrors;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import io.yici.studio.FolderChecks;
import io.yici.studio.Impact;
import io.yici.studio.Proposal;
import io.yici.studio.Proposals;
import io.yici.studio.Rehearsals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Publishing by two: what would change, what that means for what has begun, and the words of both. */
@Controller
class ProposalPages {

    static final int LONGEST = 1_000;

    private final Proposals proposals;
    private final Services services;
    private final FolderChecks checks;
    private final Impact impact;
    private final ProposalViews views;
    private final Accounts accounts;
    private final Rehearsals rehearsals;

    ProposalPages(
            Proposals proposals,
            Services services,
            FolderChecks checks,
            Impact impact,
            ProposalViews views,
            Accounts accounts,
            Rehearsals rehearsals) {
        this.proposals = proposals;
        this.services = services;
        this.checks = checks;
        this.impact = impact;
        this.views = views;
        this.accounts = accounts;
        this.rehearsals = rehearsals;
    }

    /** The open proposal; without one, what could be proposed. */
    @GetMapping("/studio/services/{service}/publish")
    String publish(
            @PathVariable String service,
            @RequestParam(required = false) @Nullable Integer restore,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        Optional<Proposal> open = restore == null ? proposals.open(service) : Optional.empty();
        ServiceFolder wanted = open.map(proposals::content)
                .orElseGet(() -> restore == null
                        ? proposals.saved(service)
                        : services.version(service, restore).folder());
        model.addAttribute("service", service);
        model.addAttribute("restore", restore);
        model.addAttribute("two", proposals.needsTwo());
        model.addAttribute("open", open.map(proposal -> line(proposal, locale)).orElse(null));
        model.addAttribute(
                "mine",
                open.map(proposal -> proposal.proposedBy().equals(me.account())).orElse(false));
        model.addAttribute(
                "decided",
                proposals.decided(service).stream()
                        .map(proposal -> line(proposal, locale))
                        .toList());
        model.addAttribute("green", open.map(proposals::isGreen).orElseGet(() -> proposals.isGreen(wanted, restore)));
        model.addAttribute(
                "rehearsal",
                open.isPresent() || restore != null
                        ? null
                        : rehearsals.latest(wanted).orElse(null));
        change(wanted, model, locale);
        return "studio/publish";
    }

    /** What would change, whether anything stands against it, and what it means for what has begun. */
    private void change(ServiceFolder wanted, Model model, Locale locale) {
        Optional<ServiceVersion> running = services.find(wanted.name());
        ServiceCheck.Result result = checks.of(wanted);
        model.addAttribute("name", running.map(version -> version.name(locale)).orElse(wanted.name()));
        model.addAttribute(
                "same",
                running.map(ServiceVersion::hash).filter(wanted.hash()::equals).isPresent());
        model.addAttribute("publishable", result.publishable());
        model.addAttribute("findings", views.findings(result, locale));
        ServiceDefinition definition = result.service();
        model.addAttribute(
                "draftPolicy",
                definition == null ? null : definition.item().drafts().name());
        List<ServiceDifference.Change> changes = definition == null || running.isEmpty()
                ? List.of()
                : ServiceDifference.between(running.get().definition(), definition);
        model.addAttribute("areas", views.areas(changes, locale));
        model.addAttribute(
                "impact", definition == null ? List.of() : views.impact(impact.of(wanted.name(), definition), locale));
    }

    @PostMapping("/studio/services/{service}/publish")
    @GraveAct("publish")
    String propose(
            @PathVariable String service,
            @RequestParam(required = false) @Nullable Integer restore,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        FormErrors errors = said("reason", reason);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("reason", reason);
            return publish(service, restore, me, model, locale);
        }
        Proposal proposal = proposals.propose(service, restore, reason.strip(), me.account());
        return told(proposal, redirect);
    }

    @PostMapping("/studio/services/{service}/publish/{id}")
    @GraveAct(value = "publish", field = "act", answers = "approve")
    String decide(
            @PathVariable String service,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        if (act.equals("withdraw")) {
            return told(proposals.withdraw(service, id, me.account()), redirect);
        }
        FormErrors errors = answer.isBlank() && act.equals("approve") ? new FormErrors() : said("answer", answer);
        if (!act.equals("approve") && !act.equals("decline")) {
            errors.add("act", "studio.publish.choose");
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("answer", answer);
            model.addAttribute("act", act);
            return publish(service, null, me, model, locale);
        }
        return told(
                act.equals("approve")
                        ? proposals.approve(service, id, me.account(), answer.strip())
                        : proposals.decline(service, id, me.account(), answer.strip()),
                redirect);
    }

    private static String told(Proposal proposal, RedirectAttributes redirect) {
        String key = "studio.proposal." + proposal.state().name().toLowerCase(Locale.ROOT) + ".told";
        redirect.addFlashAttribute(
                "notice",
                proposal.version() == null ? Views.Notice.success(key) : Views.Notice.success(key, proposal.version()));
        return "redirect:/studio/services/" + proposal.service() + "/publish";
    }

    /** That something was said, and not too much. */
    static FormErrors said(String field, String words) {
        FormErrors errors = new FormErrors();
        if (words.isBlank()) {
            errors.add(field, "studio.publish." + field + ".required");
        } else if (words.strip().length() > LONGEST) {
            errors.add(field, "studio.publish.long", LONGEST);
        }
        return errors;
    }

    private ProposalViews.Line line(Proposal proposal, Locale locale) {
        return views.line(
                proposal,
                login(proposal.proposedBy()),
                proposal.decidedBy() == null ? null : login(proposal.decidedBy()),
                locale);
    }

    private String login(UUID account) {
        return accounts.byId(account).map(Account::login).orElse("");
    }
}
