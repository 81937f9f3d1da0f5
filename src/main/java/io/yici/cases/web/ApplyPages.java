package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.DraftRenewal;
import io.yici.cases.Drafts;
import io.yici.cases.ReusableRecords;
import io.yici.exchange.Pulling;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.time.Clock;
import java.util.ArrayList;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Beginning an application, and the one page on which all pulls are agreed to. */
@Controller
class ApplyPages {

    private final Drafts drafts;
    private final DraftRenewal renewal;
    private final CaseVersions versions;
    private final Journey journey;
    private final Pulling pulling;
    private final PullTexts pulls;
    private final ReusableRecords reusable;
    private final RecordTexts texts;
    private final Clock clock;
    private final MessageSource messages;

    ApplyPages(
            Drafts drafts,
            DraftRenewal renewal,
            CaseVersions versions,
            Journey journey,
            Pulling pulling,
            PullTexts pulls,
            ReusableRecords reusable,
            RecordTexts texts,
            Clock clock,
            MessageSource messages) {
        this.drafts = drafts;
        this.renewal = renewal;
        this.versions = versions;
        this.journey = journey;
        this.pulling = pulling;
        this.pulls = pulls;
        this.reusable = reusable;
        this.texts = texts;
        this.clock = clock;
        this.messages = messages;
    }

    /** Begins an application, or goes on with the one begun before. */
    @GetMapping("/services/{service}/apply")
    String begin(@PathVariable String service, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        CaseFile file = drafts.begin(me.account(), service);
        DraftRenewal.Renewal renewed = renewal.renew(file.id());
        if (renewed == DraftRenewal.Renewal.CUT_OFF) {
            file = drafts.begin(me.account(), service);
        }
        if (renewal.takeOver(file)) {
            redirect.addFlashAttribute("notice", Views.Notice.info("cases.draft.taken-over"));
        } else {
            tell(renewed, redirect);
        }
        return "redirect:/apply/" + file.id();
    }

    private static void tell(DraftRenewal.Renewal renewed, RedirectAttributes redirect) {
        if (renewed != DraftRenewal.Renewal.NONE) {
            String key =
                    "cases.draft." + renewed.name().toLowerCase(Locale.ROOT).replace('_', '-');
            redirect.addFlashAttribute("notice", Views.Notice.info(key));
        }
    }

    @GetMapping("/apply/{id}")
    String next(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
        drafts.own(id, me.account());
        tell(renewal.renew(id), redirect);
        if (model.getAttribute("notice") != null) {
            redirect.addFlashAttribute("notice", model.getAttribute("notice"));
        }
        return "redirect:" + journey.next(drafts.own(id, me.account()));
    }

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
        model.addAttribute("pulls", pulls.all(version, locale));
        model.addAttribute("called", versions.with(version.service(), locale));
        model.addAttribute("reuse", reuse(file, version, locale));
        model.addAttribute(
                "agree",
                FieldView.of(FieldKind.CHECKBOXES, "agree", word("cases.consent.question", locale))
                        .options(List.of(FieldOption.of("true", word("cases.consent.agree", locale)))));
        return "cases/consent";
    }

    /** Which records may be taken over from earlier cases; null where there are none. */
    private @Nullable FieldView reuse(CaseFile file, CaseVersion version, Locale locale) {
        List<FieldOption> options = new ArrayList<>();
        reusable.of(file)
                .forEach((name, one) -> options.add(FieldOption.of(
                                name, version.service().texts().text(locale, "record." + name))
                        .hint(messages.getMessage(
                                "cases.consent.reuse.from",
                                new Object[] {
                                    texts.department(one.source().department(), locale),
                                    RecordCards.time(one.fetchedAt().atZone(clock.getZone()), locale),
                                    versions.of(one.from()).service().name(locale)
                                },
                                locale))));
        return options.isEmpty()
                ? null
                : FieldView.of(FieldKind.CHECKBOXES, "reuse", word("cases.consent.reuse", locale))
                        .hint(word("cases.consent.reuse.hint", locale))
                        .options(options)
                        .optional();
    }

    @PostMapping("/apply/{id}/consent")
    String agree(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String agree,
            @RequestParam(defaultValue = "") List<String> reuse,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        if (agree == null) {
            model.addAttribute("errors", new FormErrors().add("agree", "cases.consent.required"));
            return consent(id, me, model, locale);
        }
        if (drafts.consent(id, me.account(), reuse)) {
            pulling.begin(id);
        }
        return "redirect:/apply/" + id + "/records";
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
