package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.CorrectionForm;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.cases.Supplement;
import io.yici.cases.SupplementAnswers;
import io.yici.cases.Supplements;
import io.yici.cases.TypedAnswer;
import io.yici.catalogue.FormSchema;
import io.yici.documents.Document;
import io.yici.documents.DocumentId;
import io.yici.documents.DocumentRefused;
import io.yici.documents.Documents;
import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an applicant is asked to correct or to hand in: exactly that, with what was said before, and nothing else. */
@Controller
class CorrectionPages {

    private static final String PROOF = "proof-";

    private final Drafts drafts;
    private final CaseVersions versions;
    private final Supplements supplements;
    private final SupplementAnswers supplementAnswers;
    private final CorrectionForm correctionForm;
    private final FormFilling forms;
    private final PostedFields posted;
    private final Proofs proofs;
    private final Documents documents;
    private final MessageSource messages;

    CorrectionPages(
            Drafts drafts,
            CaseVersions versions,
            Supplements supplements,
            SupplementAnswers supplementAnswers,
            CorrectionForm correctionForm,
            FormFilling forms,
            PostedFields posted,
            Proofs proofs,
            Documents documents,
            MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.supplements = supplements;
        this.supplementAnswers = supplementAnswers;
        this.correctionForm = correctionForm;
        this.forms = forms;
        this.posted = posted;
        this.proofs = proofs;
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/correction")
    String correction(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        Optional<Supplement> open = supplements.open(id);
        if (open.isEmpty()) {
            return "redirect:/cases/" + id;
        }
        Map<String, List<String>> entered = new LinkedHashMap<>();
        drafts.answers(file).forEach((key, value) -> entered.put(key, TypedAnswer.raw(value)));
        FormSchema.Page asked = correctionForm.asked(versions.of(file).form(), open.get());
        return show(file, open.get(), asked, entered, model, locale);
    }

    private String show(
            CaseFile file,
            Supplement open,
            FormSchema.Page page,
            Map<String, List<String>> entered,
            Model model,
            Locale locale) {
        CaseVersion version = versions.of(file);
        List<FieldView> fields = new ArrayList<>(
                PageFields.of(page, page.fields(), version.service().texts(), entered, false, locale));
        items(open, Supplement.What.PROOF).forEach(item -> fields.add(proof(file, version, open, item, locale)));
        model.addAttribute("file", file);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("supplement", open);
        model.addAttribute("late", open.kind() == Supplement.Kind.LATE_MATERIAL);
        model.addAttribute("deadline", RecordTexts.date(open.lastDay(), locale));
        model.addAttribute(
                "items",
                open.items().stream()
                        .map(item -> Supplements.text(version, item, locale))
                        .toList());
        model.addAttribute(
                "opened",
                page.fields().size()
                        > correctionForm.asked(version.form(), open).fields().size());
        model.addAttribute("fields", fields);
        return "cases/correction";
    }

    private FieldView proof(CaseFile file, CaseVersion version, Supplement open, Supplement.Item item, Locale locale) {
        String name = Supplements.text(version, item, locale);
        FieldView view = FieldView.of(FieldKind.FILE, PROOF + item.key(), word("cases.correction.proof", locale, name))
                .hint(kept(file, item.key())
                        .map(document -> word("cases.correction.kept", locale, document.fileName()))
                        .orElse(word("cases.upload.hint", locale)))
                .attribute("accept", ".pdf,.jpg,.jpeg,.png");
        return open.anyOf() ? view.optional() : view;
    }

    private static List<Supplement.Item> items(Supplement open, Supplement.What what) {
        return open.items().stream().filter(item -> item.what() == what).toList();
    }

    @PostMapping("/cases/{id}/correction")
    String correct(
            @PathVariable UUID id,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        CaseFile file = drafts.own(id, me.account());
        Optional<Supplement> found = supplements.open(id);
        if (found.isEmpty()) {
            return "redirect:/cases/" + id;
        }
        Supplement open = found.get();
        CaseVersion version = versions.of(file);
        FormErrors errors = new FormErrors();
        FormSchema.Page page = correctionForm.page(
                version.form(), open, drafts.answers(file), asked -> PostedFields.entered(asked, request));
        Map<String, @Nullable Object> given = answers(file, version, page, request, errors);
        Map<String, UUID> handedIn = proofs(file, open, request, errors);
        if (!errors.isEmpty()) {
            model.addAttribute(
                    "errors", errors.inWords(key -> version.service().texts().find(locale, key)));
            Map<String, List<String>> entered = new LinkedHashMap<>();
            given.forEach((key, value) -> entered.put(key, TypedAnswer.raw(value)));
            return show(file, open, page, entered, model, locale);
        }
        supplementAnswers.answer(id, me.account(), given, handedIn);
        redirect.addFlashAttribute("notice", Views.Notice.success("cases.correction.done"));
        return "redirect:/cases/" + id;
    }

    private Map<String, @Nullable Object> answers(
            CaseFile file, CaseVersion version, FormSchema.Page page, HttpServletRequest request, FormErrors errors) {
        if (page.fields().isEmpty()) {
            return new LinkedHashMap<>();
        }
        Map<String, List<String>> entered = PostedFields.entered(page, request);
        posted.upload(file, page, request, errors);
        posted.files(file, page).forEach(entered::put);
        return forms.take(version.form(), page, entered, posted.withFiles(file, page, drafts.answers(file)), errors);
    }

    /** Files chosen now, or kept before something else was wrong. */
    private Map<String, UUID> proofs(CaseFile file, Supplement open, HttpServletRequest request, FormErrors errors) {
        Map<String, UUID> handedIn = new LinkedHashMap<>();
        List<Supplement.Item> asked = items(open, Supplement.What.PROOF);
        for (Supplement.Item item : asked) {
            String field = PROOF + item.key();
            try {
                if (request instanceof MultipartHttpServletRequest multipart) {
                    proofs.keep(file.id(), field, multipart.getFile(field));
                }
                kept(file, item.key())
                        .map(Document::id)
                        .map(DocumentId::value)
                        .ifPresent(document -> handedIn.put(item.key(), document));
            } catch (DocumentRefused refused) {
                proofs.tell(refused, field, errors);
            }
            if (!open.anyOf() && errors.isEmpty() && !handedIn.containsKey(item.key())) {
                errors.add(field, "cases.correction.missing");
            }
        }
        if (open.anyOf() && errors.isEmpty() && handedIn.isEmpty()) {
            errors.add(PROOF + asked.get(0).key(), "cases.correction.missing-any");
        }
        return handedIn;
    }

    private Optional<Document> kept(CaseFile file, String requirement) {
        return documents.list(file.id()).stream()
                .filter(document -> document.field().equals(PROOF + requirement))
                .reduce((before, after) -> after);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
