package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.cases.ServiceCalls;
import io.yici.cases.Withdrawal;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.SignedIn;
import io.yici.site.Views;
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

/** Taking an application back, and with it what it has begun; or throwing a draft away. */
@Controller
class WithdrawPages {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final ServiceCalls calls;
    private final Withdrawal withdrawal;
    private final MessageSource messages;

    WithdrawPages(
            Drafts drafts, CaseVersions versions, ServiceCalls calls, Withdrawal withdrawal, MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.calls = calls;
        this.withdrawal = withdrawal;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/withdraw")
    String ask(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        if (file.status() != CaseStatus.DRAFT && !file.status().isOpen()) {
            return "redirect:/cases/" + id;
        }
        model.addAttribute("file", file);
        model.addAttribute("draft", file.status() == CaseStatus.DRAFT);
        model.addAttribute("service", versions.of(file).service().name(locale));
        model.addAttribute("together", together(id, locale));
        return "cases/withdraw";
    }

    /** Who gives up the whole gives up its parts, unless they say otherwise; null where there are none. */
    private @Nullable FieldView together(UUID id, Locale locale) {
        List<CaseFile> open = calls.open(id);
        if (open.isEmpty()) {
            return null;
        }
        return FieldView.of(FieldKind.CHECKBOXES, "also", word("cases.withdraw.together", locale))
                .hint(word("cases.withdraw.together.hint", locale))
                .options(open.stream()
                        .map(file -> FieldOption.of(
                                file.id().toString(),
                                word(
                                        "cases.withdraw.together.one",
                                        locale,
                                        versions.of(file).service().name(locale),
                                        file.number())))
                        .toList())
                .values(open.stream().map(file -> file.id().toString()).toList())
                .optional();
    }

    @PostMapping("/cases/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> also,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        boolean draft = drafts.own(id, me.account()).status() == CaseStatus.DRAFT;
        withdrawal.withdraw(id, me.account(), also);
        redirect.addFlashAttribute("notice", Views.Notice.success("cases.withdrawn"));
        return draft ? "redirect:/cases" : "redirect:/cases/" + id;
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
