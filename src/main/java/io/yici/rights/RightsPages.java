package io.yici.rights;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.provenance.ProvenanceView;
import io.yici.provenance.Tracing;
import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import io.yici.vault.DossierErased;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's rights in their own data, and what to do about each. */
@Controller
class RightsPages {

    private static final int REASON_MAX = 1_000;

    private final Drafts drafts;
    private final CaseVersions versions;
    private final HumanReviews reviews;
    private final Tracing tracing;
    private final ProvenanceView provenance;
    private final DataCopy copy;
    private final RightsTexts texts;
    private final MessageSource messages;

    RightsPages(
            Drafts drafts,
            CaseVersions versions,
            HumanReviews reviews,
            Tracing tracing,
            ProvenanceView provenance,
            DataCopy copy,
            RightsTexts texts,
            MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.reviews = reviews;
        this.tracing = tracing;
        this.provenance = provenance;
        this.copy = copy;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/rights")
    String rights(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        model.addAttribute("rights", texts.rights(locale));
        return "rights/rights";
    }

    /** Asked for by a form, so that no link and no prefetch makes a copy; what comes is made now and kept nowhere. */
    @PostMapping("/rights/copy")
    void copy(@AuthenticationPrincipal SignedIn me, HttpServletResponse response, Locale locale) throws IOException {
        Map<String, Object> all = copy.of(me.account(), locale);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("my-data.zip").build().toString());
        copy.zip(me.account(), all, response.getOutputStream());
    }

    /** The cases that rules alone decided, and those for which a person was asked. */
    @GetMapping("/rights/reviews")
    String list(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        List<Views.Task> tasks = drafts.of(me.account()).stream()
                .filter(file -> file.submittedAt() != null)
                .filter(file -> reviews.ofCase(file.id()).isPresent() || mayAsk(file))
                .map(file -> line(file, locale))
                .toList();
        model.addAttribute("tasks", tasks);
        return "rights/reviews";
    }

    private boolean mayAsk(CaseFile file) {
        try {
            return reviews.isPossible(file);
        } catch (DossierErased erased) {
            return false;
        }
    }

    private Views.Task line(CaseFile file, Locale locale) {
        var review = reviews.ofCase(file.id());
        return new Views.Task(
                versions.of(file).service().name(locale),
                file.caseNumber(),
                "/rights/reviews/" + file.id(),
                review.map(RightsTexts::tone).orElse("neutral"),
                null,
                review.map(one -> texts.state(one, locale)).orElseGet(() -> word("rights.review.may", locale)));
    }

    @GetMapping("/rights/reviews/{id}")
    String review(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        model.addAttribute("id", id);
        model.addAttribute("service", versions.of(file).service().name(locale));
        model.addAttribute("number", file.number());
        model.addAttribute("rulings", provenance.rulings(tracing.of(id), locale));
        model.addAttribute("possible", reviews.isPossible(file));
        reviews.ofCase(id).ifPresent(one -> {
            model.addAttribute("review", texts.line(one, locale));
            reviews.answer(one).ifPresent(answer -> model.addAttribute("answer", answer));
        });
        Object typed = model.getAttribute("typed");
        model.addAttribute(
                "reasonField",
                FieldView.of(FieldKind.TEXTAREA, "reason", word("rights.review.reason", locale))
                        .hint(word("rights.review.reason.hint", locale))
                        .attribute("maxlength", String.valueOf(REASON_MAX))
                        .optional()
                        .value(typed == null ? null : typed.toString()));
        return "rights/review";
    }

    @PostMapping("/rights/reviews/{id}")
    String ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        if (reason.strip().length() > REASON_MAX) {
            model.addAttribute("errors", new FormErrors().add("reason", "rights.long", REASON_MAX));
            model.addAttribute("typed", reason);
            return review(id, me, model, locale);
        }
        reviews.ask(id, me.account(), reason.strip());
        redirect.addFlashAttribute("notice", Views.Notice.success("rights.review.asked"));
        return "redirect:/rights/reviews/" + id;
    }

    @PostMapping("/rights/reviews/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        reviews.withdraw(id, me.account());
        redirect.addFlashAttribute("notice", Views.Notice.success("rights.review.withdrawn-notice"));
        return "redirect:/rights/reviews/" + id;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
