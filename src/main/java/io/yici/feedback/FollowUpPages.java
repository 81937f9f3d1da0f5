package io.yici.feedback;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer's list of bad ratings to follow up, and one of them with the answer to give. */
@Controller
class FollowUpPages {

    private static final int ANSWER_MAX = 1_000;

    private final FollowUps followUps;
    private final FollowUpView view;
    private final Accounts accounts;

    FollowUpPages(FollowUps followUps, FollowUpView view, Accounts accounts) {
        this.followUps = followUps;
        this.view = view;
        this.accounts = accounts;
    }

    @GetMapping("/feedback/follow-ups")
    String list(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account officer = officer(me);
        model.addAttribute("open", view.lines(followUps.open(officer), locale));
        model.addAttribute("closed", view.lines(followUps.closed(officer), locale));
        return "feedback/follow-ups";
    }

    @GetMapping("/feedback/follow-ups/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        view.show(followUps.view(id, officer(me)), model, locale);
        return "feedback/follow-up";
    }

    @PostMapping("/feedback/follow-ups/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        FormErrors errors = check(answer.strip());
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("typed", answer);
            return one(id, me, model, locale);
        }
        followUps.answer(id, officer(me), answer.strip());
        redirect.addFlashAttribute("notice", Views.Notice.success("feedback.follow-up.done"));
        return "redirect:/feedback/follow-ups";
    }

    private static FormErrors check(String answer) {
        FormErrors errors = new FormErrors();
        if (answer.isEmpty()) {
            errors.add("answer", "feedback.follow-up.answer.required");
        } else if (answer.length() > ANSWER_MAX) {
            errors.add("answer", "feedback.reason.long", ANSWER_MAX);
        }
        return errors;
    }

    private Account officer(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(FollowUpNotFound::new);
    }
}
