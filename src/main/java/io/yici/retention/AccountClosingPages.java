package io.yici.retention;

import io.yici.catalogue.Services;
import io.yici.retention.AccountClosing.Outlook;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a citizen closes their account: what that means, then one sentence to agree with. */
@Controller
class AccountClosingPages {

    private final AccountClosing closing;
    private final Services services;
    private final MessageSource messages;

    AccountClosingPages(AccountClosing closing, Services services, MessageSource messages) {
        this.closing = closing;
        this.services = services;
        this.messages = messages;
    }

    @GetMapping("/account/close")
    String outlook(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Outlook outlook = closing.outlook(me.account());
        model.addAttribute("outlook", outlook);
        model.addAttribute("until", outlook.until() == null ? null : day(outlook, locale));
        model.addAttribute(
                "open",
                outlook.open().stream()
                        .map(file -> new Views.Task(
                                services.current(file.service()).name(locale),
                                file.caseNumber(),
                                "/cases/" + file.id(),
                                "progress",
                                null,
                                word("retention.account.open", locale)))
                        .toList());
        model.addAttribute(
                "agree",
                FieldView.of(FieldKind.CHECKBOXES, "agree", word("retention.account.question", locale))
                        .options(List.of(FieldOption.of("true", word("retention.account.agree", locale)))));
        return "retention/account";
    }

    @PostMapping("/account/close")
    @GraveAct(value = "close-account", field = "agree", answers = "true")
    String close(
            @RequestParam(required = false) @Nullable String agree,
            @AuthenticationPrincipal SignedIn me,
            Authentication signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        if (agree == null) {
            model.addAttribute("errors", new FormErrors().add("agree", "retention.account.required"));
            return outlook(me, model, locale);
        }
        closing.close(me.account());
        new SecurityContextLogoutHandler().logout(request, response, signedIn);
        return "redirect:/account/closed";
    }

    @GetMapping("/account/closed")
    String closed() {
        return "retention/closed";
    }

    private static String day(Outlook outlook, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(outlook.until());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
