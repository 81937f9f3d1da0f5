package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.cases.TypedAnswer;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Kind;
import io.yici.documents.DocumentId;
import io.yici.documents.Documents;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** The questions no register can answer, a few at a time; what was entered is kept at each page. */
@Controller
class QuestionPages {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final FormFilling forms;
    private final Journey journey;
    private final Documents documents;
    private final PostedFields posted;
    private final MessageSource messages;

    QuestionPages(
            Drafts drafts,
            CaseVersions versions,
            FormFilling forms,
            Journey journey,
            Documents documents,
            PostedFields posted,
            MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.forms = forms;
        this.journey = journey;
        this.documents = documents;
        this.posted = posted;
        this.messages = messages;
    }

    @GetMapping("/apply/{id}/questions/{page}")
    String page(
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam(defaultValue = "false") boolean back,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        if (journey.step(file).isBefore(ApplyStep.QUESTIONS)) {
            return "redirect:" + journey.next(file);
        }
        Map<String, @Nullable Object> answers = drafts.answers(file);
        Map<String, List<String>> entered = new HashMap<>();
        answers.forEach((key, value) -> entered.put(key, TypedAnswer.raw(value)));
        return show(file, page(file, page), answers, entered, back, model, locale);
    }

    private String show(
            CaseFile file,
            FormSchema.Page page,
            Map<String, @Nullable Object> answers,
            Map<String, List<String>> entered,
            boolean back,
            Model model,
            Locale locale) {
        CaseVersion version = versions.of(file);
        var texts = version.service().texts();
        List<Field> fields = page.fields();
        boolean heading = page.label() == null;
        List<FieldView> views = PageFields.of(page, forms.fields(page, answers), texts, entered, heading, locale);
        List<FormSchema.Page> pages = forms.pages(version.form(), answers);
        int at = pages.indexOf(page);
        model.addAttribute("file", file);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("steps", ApplyStep.QUESTIONS.way(messages, locale));
        model.addAttribute("page", page.id());
        model.addAttribute("title", heading ? views.get(0).label() : texts.text(locale, String.valueOf(page.label())));
        model.addAttribute("heading", heading);
        model.addAttribute("fields", views);
        model.addAttribute("number", at + 1);
        model.addAttribute("of", pages.size());
        model.addAttribute("returning", back);
        model.addAttribute(
                "previous",
                at <= 0
                        ? "/apply/" + file.id() + "/confirm"
                        : "/apply/" + file.id() + "/questions/"
                                + pages.get(at - 1).id());
        model.addAttribute("files", files(file, fields));
        return "cases/questions";
    }

    private List<Views.UploadedFile> files(CaseFile file, List<Field> fields) {
        List<String> keys = fields.stream()
                .filter(field -> field.kind() == Kind.FILE)
                .map(Field::key)
                .toList();
        return documents.list(file.id()).stream()
                .filter(document -> keys.contains(document.field()))
                .map(document -> new Views.UploadedFile(
                        document.fileName(),
                        Math.max(1, document.size() / 1024) + " kB",
                        "/apply/" + file.id() + "/files/" + document.id() + "/remove"))
                .toList();
    }

    @PostMapping("/apply/{id}/questions/{page}")
    String answer(
            @PathVariable UUID id,
            @PathVariable("page") String pageId,
            @RequestParam(defaultValue = "false") boolean back,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        FormSchema form = versions.of(file).form();
        FormSchema.Page page = page(file, pageId);
        Map<String, List<String>> entered = PostedFields.entered(page, request);
        FormErrors errors = new FormErrors();
        posted.upload(file, page, request, errors);
        Map<String, @Nullable Object> before = posted.withFiles(file, page, drafts.answers(file));
        posted.files(file, page).forEach(entered::put);
        Map<String, @Nullable Object> taken = forms.take(form, page, entered, before, errors);
        // What was entered is kept even where something is wrong with it: nobody types it twice.
        drafts.answer(file, taken);
        if (!errors.isEmpty()) {
            var texts = versions.of(file).service().texts();
            page.fields()
                    .forEach(field -> errors.named(
                            field.key(),
                            FieldViews.of(field, texts, List.of(), false, locale)
                                    .label()));
            model.addAttribute("errors", errors.inWords(key -> texts.find(locale, key)));
            return show(drafts.own(id, me.account()), page, taken, entered, back, model, locale);
        }
        return "redirect:" + (back ? "/apply/" + id + "/check" : after(file, page, taken, me));
    }

    private String after(CaseFile file, FormSchema.Page page, Map<String, @Nullable Object> answers, SignedIn me) {
        List<FormSchema.Page> pages = forms.pages(versions.of(file).form(), answers);
        int at = pages.indexOf(page);
        return at + 1 < pages.size()
                ? "/apply/" + file.id() + "/questions/" + pages.get(at + 1).id()
                : journey.next(drafts.own(file.id(), me.account()));
    }

    @PostMapping("/apply/{id}/files/{document}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID document, @AuthenticationPrincipal SignedIn me) {
        CaseFile file = drafts.own(id, me.account());
        if (file.status() == io.yici.cases.CaseStatus.DRAFT) {
            documents.remove(id, new DocumentId(document));
        }
        return "redirect:" + journey.next(file);
    }

    private FormSchema.Page page(CaseFile file, String id) {
        return versions.of(file).form().pages().stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(io.yici.cases.CaseNotFound::new);
    }
}
