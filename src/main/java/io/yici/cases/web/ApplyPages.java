package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.catalogue.ServiceItem;
import io.yici.exchange.DepartmentStatus;
import io.yici.exchange.Departments;
import io.yici.exchange.Pulling;
import io.yici.exchange.RecordPlan;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning an application, and the one page on which all pulls are agreed to. */
@Controller
class ApplyPages {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final Journey journey;
    private final Pulling pulling;
    private final Departments departments;
    private final RecordTexts texts;
    private final MessageSource messages;

    ApplyPages(
            Drafts drafts,
            CaseVersions versions,
            Journey journey,
            Pulling pulling,
            Departments departments,
            RecordTexts texts,
            MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.journey = journey;
        this.pulling = pulling;
        this.departments = departments;
        this.texts = texts;
        this.messages = messages;
    }

    /** Begins an application, or goes on with the one begun before. */
    @GetMapping("/services/{service}/apply")
    String begin(@PathVariable String service, @AuthenticationPrincipal SignedIn me) {
        return "redirect:/apply/" + drafts.begin(me.account(), service).id();
    }

    @GetMapping("/apply/{id}")
    String next(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return "redirect:" + journey.next(drafts.own(id, me.account()));
    }

    /** One record to be pulled, as the consent page tells it. */
    record Pull(
            String name,
            String department,
            String whose,
            List<String> fields,
            String purpose,
            List<String> basis,
            boolean own,
            @Nullable String trouble) {}

    @GetMapping("/apply/{id}/consent")
    String consent(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        if (journey.step(file) != ApplyStep.CONSENT) {
            return "redirect:" + journey.next(file);
        }
        CaseVersion version = versions.of(file);
        model.addAttribute("file", file);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("steps", ApplyStep.CONSENT.way(messages, locale));
        model.addAttribute("pulls", pulls(version, locale));
        model.addAttribute(
                "agree",
                FieldView.of(FieldKind.CHECKBOXES, "agree", word("cases.consent.question", locale))
                        .options(List.of(FieldOption.of("true", word("cases.consent.agree", locale)))));
        return "cases/consent";
    }

    @PostMapping("/apply/{id}/consent")
    String agree(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String agree,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        if (agree == null) {
            model.addAttribute("errors", new FormErrors().add("agree", "cases.consent.required"));
            return consent(id, me, model, locale);
        }
        if (drafts.consent(id, me.account())) {
            pulling.begin(id);
        }
        return "redirect:/apply/" + id + "/records";
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private List<Pull> pulls(CaseVersion version, Locale locale) {
        return version.plan().all().stream()
                .map(pull -> pull(version, pull, locale))
                .toList();
    }

    private Pull pull(CaseVersion version, RecordPlan.PlannedPull pull, Locale locale) {
        var words = version.service().texts();
        ServiceItem.Requirement requirement = pull.requirement();
        ServiceItem.Role role = version.item().role(requirement.of()).orElseThrow();
        DepartmentStatus status = departments.status(pull.department());
        return new Pull(
                words.text(locale, requirement.nameKey()),
                texts.department(pull.department(), locale),
                words.text(locale, "role." + role.name()),
                texts.fields(requirement, locale),
                words.text(locale, requirement.purposeKey()),
                requirement.basis().stream()
                        .map(basis -> words.text(locale, "basis." + basis))
                        .toList(),
                role.consent() != ServiceItem.Consent.OWN_ACCOUNT,
                status == DepartmentStatus.UP
                        ? null
                        : messages.getMessage(
                                "cases.department." + status.name().toLowerCase(Locale.ROOT), null, locale));
    }
}
