package io.yici.feedback;

import io.yici.cases.CaseFile;
import io.yici.cases.Drafts;
import io.yici.cases.web.CaseRatings;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an applicant rates a decided case, once, and reads what came of it. */
@Controller
class RatingPages {

    private final Ratings ratings;
    private final RatingView view;
    private final Drafts drafts;

    RatingPages(Ratings ratings, RatingView view, Drafts drafts) {
        this.ratings = ratings;
        this.view = view;
        this.drafts = drafts;
    }

    @GetMapping("/cases/{id}/rating")
    String page(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        return show(drafts.own(id, me.account()), new RatingForm(null, null, null), model, locale);
    }

    @PostMapping("/cases/{id}/rating")
    String rate(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String score,
            @RequestParam(required = false) @Nullable List<String> reasons,
            @RequestParam(required = false) @Nullable String words,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        CaseFile file = drafts.own(id, me.account());
        FormErrors errors = new FormErrors();
        RatingForm form = new RatingForm(score, reasons, words);
        Optional<Ratings.Said> said = form.read(errors);
        if (said.isEmpty()) {
            model.addAttribute("errors", errors);
            return show(file, form, model, locale);
        }
        ratings.rate(id, me.account(), said.get(), null);
        redirect.addFlashAttribute("notice", Views.Notice.success("feedback.rating.thanks"));
        return "redirect:/cases/" + id + "/rating";
    }

    private String show(CaseFile file, RatingForm form, Model model, Locale locale) {
        CaseRatings.Standing standing = ratings.of(file).orElseThrow(RatingNotOpen::new);
        view.head(file, model, locale);
        if (standing == CaseRatings.Standing.OPEN) {
            view.ask(form, model, locale);
            return "feedback/rate";
        }
        view.show(ratings.given(file.id()).orElseThrow(RatingNotOpen::new), model, locale);
        return "feedback/rated";
    }
}
