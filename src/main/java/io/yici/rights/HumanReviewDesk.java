package io.yici.rights;

import io.yici.inbox.WorkItemNotFound;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a clerk answers who asked for a person. */
@Controller
class HumanReviewDesk {

    private static final int ANSWER_MAX = 1_000;
    private static final List<String> OUTCOMES = List.of("stands", "changed");

    private final HumanReviews reviews;
    private final RightsTexts texts;
    private final Accounts accounts;
    private final MessageSource messages;

    HumanReviewDesk(HumanReviews reviews, RightsTexts texts, Accounts accounts, MessageSource messages) {
        this.reviews = reviews;
        this.texts = texts;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping("/clerk/human-reviews/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        return form(id, "", "", me, model, locale);
    }

    @PostMapping("/clerk/human-reviews/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        FormErrors errors = new FormErrors();
        if (!OUTCOMES.contains(outcome)) {
            errors.add("outcome", "rights.desk.outcome.required");
        }
        if (answer.isBlank()) {
            errors.add("answer", "rights.desk.answer.required");
        } else if (answer.strip().length() > ANSWER_MAX) {
            errors.add("answer", "rights.long", ANSWER_MAX);
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return form(id, outcome, answer, me, model, locale);
        }
        reviews.answer(id, clerk(me), HumanReview.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)), answer.strip());
        redirect.addFlashAttribute("notice", Views.Notice.success("rights.desk.done"));
        return "redirect:/inbox";
    }

    private String form(UUID id, String outcome, String answer, SignedIn me, Model model, Locale locale) {
        HumanReviews.Read read = reviews.view(id, clerk(me));
        model.addAttribute("id", id);
        model.addAttribute("number", read.item().caseNumber());
        model.addAttribute("line", texts.line(read.review(), locale));
        model.addAttribute("reason", read.reason().orElse(null));
        model.addAttribute(
                "outcomeField",
                FieldView.of(FieldKind.RADIOS, "outcome", word("outcome", locale))
                        .options(OUTCOMES.stream()
                                .map(one -> FieldOption.of(one, word(one, locale)))
                                .toList())
                        .value(outcome));
        model.addAttribute(
                "answerField",
                FieldView.of(FieldKind.TEXTAREA, "answer", word("answer", locale))
                        .hint(word("answer.hint", locale))
                        .attribute("maxlength", String.valueOf(ANSWER_MAX))
                        .value(answer));
        return "rights/desk";
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("rights.desk." + key, null, locale);
    }
}
