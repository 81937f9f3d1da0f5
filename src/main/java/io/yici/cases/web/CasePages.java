package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.DepartmentAnswers;
import io.yici.cases.Drafts;
import io.yici.cases.Outcomes;
import io.yici.cases.PublicNotices;
import io.yici.cases.Supplement;
import io.yici.cases.Supplements;
import io.yici.catalogue.ServiceItem;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person's own cases: where each stands, what happened, whose data was asked, how it ended. */
@Controller
class CasePages {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final EventTexts events;
    private final Outcomes outcomes;
    private final Exchange exchange;
    private final ProgressRows progress;
    private final DepartmentAnswers departmentAnswers;
    private final PublicNotices notices;
    private final CaseLetters letters;
    private final CaseRatings ratings;
    private final ConsentRows consentRows;
    private final RecordTexts recordTexts;
    private final ClockTexts clockTexts;
    private final Supplements supplements;
    private final CaseTodos todos;
    private final AskedDepartments askedDepartments;
    private final MessageSource messages;
    private final Clock clock;

    CasePages(
            Drafts drafts,
            CaseVersions versions,
            EventTexts events,
            Outcomes outcomes,
            Exchange exchange,
            ProgressRows progress,
            DepartmentAnswers departmentAnswers,
            PublicNotices notices,
            CaseLetters letters,
            CaseRatings ratings,
            ConsentRows consentRows,
            RecordTexts recordTexts,
            ClockTexts clockTexts,
            Supplements supplements,
            CaseTodos todos,
            AskedDepartments askedDepartments,
            MessageSource messages,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.events = events;
        this.outcomes = outcomes;
        this.exchange = exchange;
        this.progress = progress;
        this.departmentAnswers = departmentAnswers;
        this.notices = notices;
        this.letters = letters;
        this.ratings = ratings;
        this.consentRows = consentRows;
        this.recordTexts = recordTexts;
        this.clockTexts = clockTexts;
        this.supplements = supplements;
        this.todos = todos;
        this.askedDepartments = askedDepartments;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String cases(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Set<UUID> waiting = todos.waiting(me.account());
        model.addAttribute(
                "tasks",
                drafts.of(me.account()).stream()
                        .filter(file -> !(file.status() == CaseStatus.WITHDRAWN && file.submittedAt() == null))
                        .map(file -> line(file, waiting.contains(file.id()), locale))
                        .toList());
        return "cases/cases";
    }

    private Views.Task line(CaseFile file, boolean waits, Locale locale) {
        boolean draft = file.status() == CaseStatus.DRAFT;
        String note = draft
                ? word("cases.draft.saved", locale, time(file.updatedAt(), locale))
                : word("cases.submitted.at", locale, time(file.submittedAt(), locale));
        return new Views.Task(
                versions.of(file).service().name(locale),
                note,
                draft ? "/apply/" + file.id() : "/cases/" + file.id(),
                waits ? "warning" : StatusTexts.tone(file.status()),
                null,
                waits ? word("cases.task.badge", locale) : StatusTexts.of(file.status(), messages, locale));
    }

    @GetMapping("/cases/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        if (file.status() == CaseStatus.DRAFT) {
            return "redirect:/apply/" + id;
        }
        CaseVersion version = versions.of(file);
        List<RecordRequest> requests = exchange.requests(id);
        model.addAttribute("file", file);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("status", file.status().name().toLowerCase(Locale.ROOT));
        model.addAttribute("resultTone", StatusTexts.result(file.status()));
        model.addAttribute("correctionHref", "/cases/" + id + "/correction");
        model.addAttribute("statusText", StatusTexts.of(file.status(), messages, locale));
        model.addAttribute("steps", way(file, locale));
        model.addAttribute("counters", counters(version, requests, locale));
        model.addAttribute("records", progress.of(file, version, requests, locale));
        model.addAttribute("people", consentRows.of(file, version, locale));
        model.addAttribute("letters", letters.of(id, locale));
        ratings.of(file)
                .ifPresent(
                        standing -> model.addAttribute("rating", standing.name().toLowerCase(Locale.ROOT)));
        notices.of(id).ifPresent(notice -> publicity(notice, model, locale));
        model.addAttribute("uploads", uploads(file, version, requests, locale));
        String clerk = word("cases.event.clerk", locale);
        model.addAttribute(
                "timeline", events.timeline(file, version, at -> time(at, locale), account -> clerk, locale));
        model.addAttribute("clock", clockTexts.of(file, version, locale));
        model.addAttribute("outcome", outcomes.of(file, version, locale));
        model.addAttribute("objections", objections(file, version, locale));
        model.addAttribute("open", file.status().isOpen());
        asked(id, model, locale);
        model.addAttribute("todo", todos.of(file, version, locale));
        model.addAttribute("departments", askedDepartments.rows(file, version, locale));
        model.addAttribute("besides", todos.besides(file, version, locale));
        return "cases/case";
    }

    private void asked(UUID id, Model model, Locale locale) {
        supplements
                .open(id)
                .ifPresent(asked -> model.addAttribute(
                        "asked",
                        word(
                                asked.kind() == Supplement.Kind.LATE_MATERIAL
                                        ? "cases.correction.late.banner"
                                        : "cases.correction.banner",
                                locale,
                                RecordTexts.date(asked.lastDay(), locale))));
    }

    /** An objection of the applicant's and what the department says to it. */
    record ObjectionLine(
            String record, String state, @Nullable String reason) {}

    private List<ObjectionLine> objections(CaseFile file, CaseVersion version, Locale locale) {
        return departmentAnswers.of(file.id()).stream()
                .map(answer -> new ObjectionLine(
                        version.service().texts().text(locale, "record." + answer.requirement()),
                        recordTexts.said(answer, locale),
                        answer.reason()))
                .toList();
    }

    /** That the case is public, or was, and how many objected. */
    private void publicity(PublicNotices.PublicNotice notice, Model model, Locale locale) {
        String until = RecordTexts.date(notice.until(), locale);
        model.addAttribute(
                "publicity",
                List.of(
                        word(notice.running() ? "cases.publicity.running" : "cases.publicity.over", locale, until),
                        word("cases.publicity.objections", locale, notice.objections(), notice.decided())));
        model.addAttribute("publicityHref", notice.running() ? "/publicity/" + notice.id() : null);
    }

    /** A record still missing for which a proof may be handed in. */
    record Upload(String requirement, String name) {}

    private List<Upload> uploads(CaseFile file, CaseVersion version, List<RecordRequest> requests, Locale locale) {
        if (!file.status().isOpen()) {
            return List.of();
        }
        return requests.stream()
                .filter(request -> request.state() == RequestState.OPEN || request.state() == RequestState.GIVEN_UP)
                .filter(request -> version.item()
                        .requirement(request.requirement())
                        .filter(found -> found.missing().contains(ServiceItem.WhenMissing.UPLOAD))
                        .isPresent())
                .map(request -> new Upload(
                        request.requirement(),
                        version.service().texts().text(locale, "record." + request.requirement())))
                .toList();
    }

    private List<Views.Counter> counters(CaseVersion version, List<RecordRequest> requests, Locale locale) {
        long fetched = requests.stream()
                .filter(request -> request.state() == RequestState.ANSWERED)
                .count();
        long spared = version.item().materials().stream()
                .filter(material -> requests.stream()
                        .filter(request -> material.insteadOf().contains(request.requirement()))
                        .noneMatch(request -> request.state() == RequestState.REPLACED))
                .count();
        return List.of(
                new Views.Counter("0", word("cases.counter.times", locale), word("cases.counter.visits", locale), true),
                new Views.Counter(
                        String.valueOf(spared),
                        word("cases.counter.papers-unit", locale),
                        word("cases.counter.papers", locale),
                        true),
                new Views.Counter(
                        String.valueOf(fetched),
                        word("cases.counter.records-unit", locale),
                        word("cases.counter.records", locale),
                        false));
    }

    private List<Views.Step> way(CaseFile file, Locale locale) {
        int at = switch (file.status()) {
            case DRAFT, SUBMITTED, PRE_REVIEW, CORRECTION, WITHDRAWN, DEEMED_WITHDRAWN, NOT_ACCEPTED, NOT_REQUIRED -> 1;
            case ACCEPTED, TOLERANTLY_ACCEPTED, DEEMED_ACCEPTED, ACCEPTANCE_REVOKED -> 2;
            case REVIEW, EXTENDED, SPECIAL_PROCEDURE, TERMINATED -> 3;
            case GRANTED, REFUSED, FORWARDED, DECISION_REVOKED -> 5;
        };
        List<Views.Step> steps = new ArrayList<>();
        List<String> keys = List.of("submit", "accept", "review", "decide", "deliver");
        for (int i = 0; i < keys.size(); i++) {
            String state = i < at ? "done" : i == at && file.status().isOpen() ? "current" : "ahead";
            steps.add(new Views.Step(word("cases.way." + keys.get(i), locale), state));
        }
        return steps;
    }

    private String time(java.time.@Nullable Instant at, Locale locale) {
        return at == null ? "" : RecordCards.time(at.atZone(clock.getZone()), locale);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
