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

/** An officer's list of objections to the department's records, and one of them with the answer to give. */
@Controller
class ObjectionPages {

    private static final int REASON_MAX = 1_000;

    private final Objections objections;
    private final ObjectionView view;
    private final Accounts accounts;

    ObjectionPages(Objections objections, ObjectionView view, Accounts accounts) {
        this.objections = objections;
        this.view = view;
        this.accounts = accounts;
    }

    @GetMapping("/objections")
    String list(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account officer = officer(me);
        model.addAttribute("open", view.lines(objections.open(officer), locale));
        model.addAttribute("answered", view.lines(objections.answered(officer), locale));
        return "feedback/objections";
    }

    @GetMapping("/objections/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        view.show(objections.view(id, officer(me)), model, locale);
        return "feedback/objection";
    }

    @PostMapping("/objections/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        FormErrors errors = check(answer, reason.strip());
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("answer", answer);
            model.addAttribute("reason", reason);
            return one(id, me, model, locale);
        }
        objections.answer(id, officer(me), answer.equals("corrected"), reason.strip());
        redirect.addFlashAttribute("notice", Views.Notice.success("feedback.answered." + answer));
        return "redirect:/objections";
    }

    private static FormErrors check(String answer, String reason) {
        FormErrors errors = new FormErrors();
        if (!answer.equals("corrected") && !answer.equals("upheld")) {
            errors.add("answer", "feedback.answer.choose");
        }
        if (reason.isEmpty()) {
            errors.add("reason", "feedback.reason.required");
        } else if (reason.length() > REASON_MAX) {
            errors.add("reason", "feedback.reason.long", REASON_MAX);
        }
        return errors;
    }

    private Account officer(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(ObjectionNotFound::new);
    }
}
