package io.yici.audit;

import io.yici.ledger.LogSearch;
import io.yici.ledger.PlacedEntry;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.util.List;
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

/** What people ask about looks at their data, for auditors to answer. */
@Controller
class AnswerPages {

    private static final int ANSWER_MAX = 1_000;

    private final LookQuestions questions;
    private final LogSearch log;
    private final LookTexts texts;
    private final Accounts accounts;

    AnswerPages(LookQuestions questions, LogSearch log, LookTexts texts, Accounts accounts) {
        this.questions = questions;
        this.log = log;
        this.texts = texts;
        this.accounts = accounts;
    }

    /** A question in the list. */
    record Line(UUID id, String kind, String when, boolean answered) {}

    @GetMapping("/audit/questions")
    String list(Model model, Locale locale) {
        model.addAttribute("open", lines(questions.open(), locale));
        model.addAttribute("answered", lines(questions.answered(), locale));
        return "audit/questions";
    }

    private List<Line> lines(List<Question> some, Locale locale) {
        return some.stream().map(one -> line(one, locale)).toList();
    }

    private Line line(Question one, Locale locale) {
        return new Line(
                one.id(),
                texts.word(one.complaint() ? "audit.question.complaint" : "audit.question.question", locale),
                texts.time(one.askedAt(), locale),
                one.answer() != null);
    }

    @GetMapping("/audit/questions/{id}")
    String one(@PathVariable UUID id, Model model, Locale locale) {
        Question question = questions.find(id).orElseThrow(LookNotFound::new);
        List<PlacedEntry> entry = log.before(question.place() + 1, question.place(), look -> true, 1)
                .entries();
        model.addAttribute("line", line(question, locale));
        model.addAttribute("words", question.words());
        model.addAttribute("given", question.answer());
        model.addAttribute("leaf", entry.isEmpty() ? "" : entry.get(0).leaf());
        model.addAttribute("place", question.place());
        model.addAttribute(
                "answerField",
                FieldView.of(FieldKind.TEXTAREA, "answer", texts.word("audit.question.answer", locale))
                        .hint(texts.word("audit.question.answer.hint", locale))
                        .value(String.valueOf(model.asMap().getOrDefault("typed", ""))));
        return "audit/question";
    }

    @PostMapping("/audit/questions/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        FormErrors errors = new FormErrors();
        if (answer.isBlank()) {
            errors.add("answer", "audit.question.answer.empty");
        } else if (answer.strip().length() > ANSWER_MAX) {
            errors.add("answer", "audit.words.long", ANSWER_MAX);
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("typed", answer);
            return one(id, model, locale);
        }
        Account auditor = accounts.byId(me.account()).orElseThrow(LookNotFound::new);
        boolean kept = questions.answer(id, auditor, answer.strip());
        redirect.addFlashAttribute(
                "notice",
                kept ? Views.Notice.success("audit.question.done") : Views.Notice.warning("audit.question.before"));
        return "redirect:/audit/questions";
    }
}
