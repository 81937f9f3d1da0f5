package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever oversees a group looks into a case that was granted. */
@Controller
class GrantPages {

    private static final List<String> REASONS = List.of("false-material", "complaint", "inspection");

    private final GrantedCases cases;
    private final Accounts accounts;
    private final MessageSource messages;

    GrantPages(GrantedCases cases, Accounts accounts, MessageSource messages) {
        this.cases = cases;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping("/clerk/grants")
    String ask(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        supervisor(me);
        return form("", "", model, locale);
    }

    @PostMapping("/clerk/grants")
    String look(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        Account clerk = supervisor(me);
        FormErrors errors = new FormErrors();
        if (number.isBlank()) {
            errors.add("number", "inbox.grants.number.required");
        }
        if (!REASONS.contains(reason)) {
            errors.add("reason", "inbox.grants.reason.required");
        }
        if (errors.isEmpty()) {
            Optional<String> item = cases.lookInto(number, reason, clerk);
            if (item.isPresent()) {
                return "redirect:/inbox/" + item.get();
            }
            errors.add("number", "inbox.grants.number.none");
        }
        model.addAttribute("errors", errors);
        return form(number, reason, model, locale);
    }

    private String form(String number, String reason, Model model, Locale locale) {
        model.addAttribute(
                "numberField",
                FieldView.of(FieldKind.TEXT, "number", word("number", locale))
                        .hint(word("number.hint", locale))
                        .attribute("maxlength", "60")
                        .attribute("autocomplete", "off")
                        .value(number));
        model.addAttribute(
                "reasonField",
                FieldView.of(FieldKind.RADIOS, "reason", word("reason", locale))
                        .hint(word("reason.hint", locale))
                        .options(REASONS.stream()
                                .map(key -> FieldOption.of(key, word(key, locale)))
                                .toList())
                        .value(reason));
        return "inbox/grants";
    }

    /** Nobody else learns that there is such a page. */
    private Account supervisor(SignedIn me) {
        return accounts.byId(me.account())
                .filter(account -> !account.supervised().isEmpty())
                .orElseThrow(WorkItemNotFound::new);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("inbox.grants." + key, null, locale);
    }
}
