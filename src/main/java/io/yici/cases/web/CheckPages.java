package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.DraftIncomplete;
import io.yici.cases.Drafts;
import io.yici.cases.ReviewOutdated;
import io.yici.cases.Submission;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last look before submission: what is shown here is what is stored. */
@Controller
class CheckPages {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final AnswerRows answers;
    private final Submission submission;
    private final Exchange exchange;
    private final Journey journey;
    private final ProgressRows progress;
    private final MessageSource messages;

    CheckPages(
            Drafts drafts,
            CaseVersions versions,
            AnswerRows answers,
            Submission submission,
            Exchange exchange,
            Journey journey,
            ProgressRows progress,
            MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.answers = answers;
        this.submission = submission;
        this.exchange = exchange;
        this.journey = journey;
        this.progress = progress;
        this.messages = messages;
    }

    @GetMapping("/apply/{id}/check")
    String check(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        if (file.status() != CaseStatus.DRAFT || journey.step(file) != ApplyStep.CHECK) {
            return "redirect:" + journey.next(file);
        }
        CaseVersion version = versions.of(file);
        List<RecordRequest> requests = exchange.requests(id);
        model.addAttribute("file", file);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("steps", ApplyStep.CHECK.way(messages, locale));
        model.addAttribute("parts", answers.of(file, version, locale));
        model.addAttribute("records", progress.of(file, version, requests, locale));
        model.addAttribute("reviewed", submission.review(file));
        return "cases/check";
    }

    @PostMapping("/apply/{id}/submit")
    String submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reviewed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        try {
            return "redirect:/cases/"
                    + submission.submit(id, me.account(), reviewed).id();
        } catch (ReviewOutdated outdated) {
            model.addAttribute("errors", new FormErrors().add("", "cases.check.outdated"));
            return check(id, me, model, locale);
        } catch (DraftIncomplete incomplete) {
            return "redirect:" + journey.next(drafts.own(id, me.account()));
        }
    }
}
