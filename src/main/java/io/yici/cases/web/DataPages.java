package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.ConsentWithdrawal;
import io.yici.catalogue.ServiceItem;
import io.yici.exchange.Consent;
import io.yici.exchange.ConsentNotOpen;
import io.yici.exchange.ConsentState;
import io.yici.exchange.Consents;
import io.yici.exchange.Pulling;
import io.yici.exchange.RecordPlan;
import io.yici.organisation.Accounts;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person allowed, and what others ask them to allow, such as a spouse. */
@Controller
class DataPages {

    private final Consents consents;
    private final ConsentWithdrawal withdrawal;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Pulling pulling;
    private final Accounts accounts;
    private final PullTexts pulls;
    private final HeldRecords held;
    private final RecordTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    DataPages(
            Consents consents,
            ConsentWithdrawal withdrawal,
            CaseFiles files,
            CaseVersions versions,
            Pulling pulling,
            Accounts accounts,
            PullTexts pulls,
            HeldRecords held,
            RecordTexts texts,
            MessageSource messages,
            Clock clock) {
        this.consents = consents;
        this.withdrawal = withdrawal;
        this.files = files;
        this.versions = versions;
        this.pulling = pulling;
        this.accounts = accounts;
        this.pulls = pulls;
        this.held = held;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/data")
    String data(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        List<Consent> mine = consents.ofAccount(me.account());
        model.addAttribute(
                "asked",
                mine.stream()
                        .filter(consent -> consent.state() == ConsentState.ASKED)
                        .map(consent -> line(consent, locale))
                        .toList());
        model.addAttribute(
                "answered",
                mine.stream()
                        .filter(consent -> consent.state() != ConsentState.ASKED)
                        .map(consent -> line(consent, locale))
                        .toList());
        model.addAttribute(
                "held",
                held.of(me.account()).stream().map(one -> line(one, locale)).toList());
        return "cases/data";
    }

    /** A record about the reader that is held. */
    record HeldLine(String record, String source, String use, String until) {}

    private HeldLine line(HeldRecords.Held one, Locale locale) {
        return new HeldLine(
                one.version()
                        .service()
                        .texts()
                        .text(locale, "record." + one.request().requirement()),
                word(
                        "cases.record.source",
                        locale,
                        texts.department(one.request().department(), locale),
                        time(one.evidence().fetchedAt(), locale)),
                word(
                        "cases.data.used",
                        locale,
                        one.version().service().name(locale),
                        StatusTexts.of(one.file().status(), messages, locale)),
                word("cases.data.fresh", locale, time(one.freshUntil(), locale)));
    }

    /** All that is held about the reader, to keep. */
    @GetMapping("/data/held.json")
    ResponseEntity<List<Map<String, @Nullable Object>>> download(@AuthenticationPrincipal SignedIn me, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-data.json")
                                .build()
                                .toString())
                .body(held.forDownload(me.account(), locale));
    }

    private Views.Task line(Consent consent, Locale locale) {
        CaseFile file = files.of(consent.dossier());
        String tone = switch (consent.state()) {
            case ASKED -> "warning";
            case GIVEN -> "success";
            default -> "neutral";
        };
        var at = consent.answeredAt() == null ? consent.askedAt() : consent.answeredAt();
        return new Views.Task(
                versions.of(file).service().name(locale),
                time(at, locale),
                "/data/consents/" + consent.id(),
                tone,
                null,
                word("cases.consent." + consent.state().name().toLowerCase(Locale.ROOT), locale));
    }

    @GetMapping("/data/consents/{id}")
    String consent(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Consent consent = own(id, me);
        CaseFile file = files.of(consent.dossier());
        CaseVersion version = versions.of(file);
        model.addAttribute("consent", consent);
        model.addAttribute("own", file.account().equals(me.account()));
        model.addAttribute(
                "asking", Masking.name(accounts.identity(file.account()).name()));
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("role", version.service().texts().text(locale, "role." + consent.role()));
        model.addAttribute(
                "state", word("cases.consent." + consent.state().name().toLowerCase(Locale.ROOT), locale));
        model.addAttribute("open", consent.state() == ConsentState.ASKED);
        model.addAttribute(
                "answer",
                FieldView.of(FieldKind.RADIOS, "answer", word("cases.asked.question", locale))
                        .options(List.of(
                                FieldOption.of("yes", word("cases.asked.yes", locale)),
                                FieldOption.of("no", word("cases.asked.no", locale)))));
        model.addAttribute("pulls", pulls.covered(consent, version, locale));
        model.addAttribute("withdrawable", withdrawal.isPossible(consent, file));
        model.addAttribute("draft", file.status() == CaseStatus.DRAFT);
        model.addAttribute("underWay", file.status().isOpen());
        model.addAttribute("caseId", file.id());
        return "cases/consent-asked";
    }

    /** The records a consent is about. */
    static List<ServiceItem.Requirement> covered(Consent consent, CaseVersion version) {
        return version.plan().all().stream()
                .map(RecordPlan.PlannedPull::requirement)
                .filter(requirement -> covers(consent, requirement, version.item()))
                .toList();
    }

    /** The applicant's consent covers all records but those whose people answer for themselves. */
    private static boolean covers(Consent consent, ServiceItem.Requirement requirement, ServiceItem item) {
        ServiceItem.Role role = item.role(requirement.of()).orElseThrow();
        return role.consent() == ServiceItem.Consent.OWN_ACCOUNT
                ? consent.role().equals(role.name())
                : consent.role().equals("applicant");
    }

    @PostMapping("/data/consents/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        if (!answer.equals("yes") && !answer.equals("no")) {
            model.addAttribute("errors", new FormErrors().add("answer", "cases.consent.choose"));
            return consent(id, me, model, locale);
        }
        Consent answered = consents.answer(id, me.account(), answer.equals("yes"));
        if (answered.isGiven()) {
            pulling.goOn(answered.dossier());
        }
        redirect.addFlashAttribute(
                "notice",
                Views.Notice.success(answered.isGiven() ? "cases.consent.thanks" : "cases.consent.declined-notice"));
        return "redirect:/data";
    }

    @PostMapping("/data/consents/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        withdrawal.withdraw(id, me.account());
        redirect.addFlashAttribute("notice", Views.Notice.success("cases.consent.withdrawn-notice"));
        return "redirect:/data/consents/" + id;
    }

    private Consent own(UUID id, SignedIn me) {
        return consents.find(id)
                .filter(consent -> me.account().equals(consent.account()))
                .orElseThrow(ConsentNotOpen::new);
    }

    private String time(Instant at, Locale locale) {
        return RecordCards.time(at.atZone(clock.getZone()), locale);
    }

    private String word(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
