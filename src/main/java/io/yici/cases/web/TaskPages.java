package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersions;
import io.yici.cases.CitizenTask;
import io.yici.cases.CitizenTaskAnswers;
import io.yici.cases.CitizenTasks;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.cases.TypedAnswer;
import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.FormSchema;
import io.yici.documents.Document;
import io.yici.documents.DocumentId;
import io.yici.documents.Documents;
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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an applicant is asked to do in the course of a case: one form on one page, kept whenever it is sent. */
@Controller
class TaskPages {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final CitizenTasks tasks;
    private final CitizenTaskAnswers answers;
    private final FormFilling forms;
    private final PostedFields posted;
    private final Documents documents;

    TaskPages(
            Drafts drafts,
            CaseVersions versions,
            CitizenTasks tasks,
            CitizenTaskAnswers answers,
            FormFilling forms,
            PostedFields posted,
            Documents documents) {
        this.drafts = drafts;
        this.versions = versions;
        this.tasks = tasks;
        this.answers = answers;
        this.forms = forms;
        this.posted = posted;
        this.documents = documents;
    }

    @GetMapping("/cases/{id}/tasks/{task}")
    String task(
            @PathVariable UUID id,
            @PathVariable String task,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        return open(file, task)
                .map(open -> show(file, open, open.answers(), raw(open.answers()), model, locale))
                .orElse("redirect:/cases/" + id);
    }

    private Optional<CitizenTask> open(CaseFile file, String task) {
        return tasks.find(file.id(), task)
                .filter(found -> found.isOpen() && file.status().isOpen());
    }

    /** A part of the form as it is shown. */
    record Part(@Nullable String title, List<FieldView> fields) {}

    private String show(
            CaseFile file,
            CitizenTask task,
            Map<String, @Nullable Object> answered,
            Map<String, List<String>> entered,
            Model model,
            Locale locale) {
        FolderTexts texts = versions.of(file).service().texts();
        FormSchema form = answers.form(file, task);
        List<Part> parts = parts(form).stream()
                .map(page -> new Part(
                        page.label() == null ? null : texts.text(locale, page.label()),
                        PageFields.of(page, forms.fields(page, answered), texts, entered, false, locale)))
                .toList();
        model.addAttribute("file", file);
        model.addAttribute("todo", task);
        model.addAttribute("service", versions.of(file).service().name(locale));
        model.addAttribute("title", texts.text(locale, task.titleKey()));
        model.addAttribute("why", texts.text(locale, task.whyKey()).lines().toList());
        model.addAttribute("deadline", RecordTexts.date(task.lastDay(), locale));
        model.addAttribute("parts", parts);
        model.addAttribute("files", files(file, task, form));
        return "cases/task";
    }

    /** The form's pages; questions outside any page stand together, so that one can be asked right under another. */
    private static List<FormSchema.Page> parts(FormSchema form) {
        List<FormSchema.Page> parts = new ArrayList<>();
        for (FormSchema.Page page : form.pages()) {
            FormSchema.Page before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (before != null && before.label() == null && page.label() == null) {
                List<FormSchema.Field> fields = new ArrayList<>(before.fields());
                fields.addAll(page.fields());
                parts.set(parts.size() - 1, new FormSchema.Page(before.id(), null, fields));
            } else {
                parts.add(page);
            }
        }
        return parts;
    }

    private static Map<String, List<String>> raw(Map<String, @Nullable Object> answers) {
        Map<String, List<String>> raw = new LinkedHashMap<>();
        answers.forEach((key, value) -> raw.put(key, TypedAnswer.raw(value)));
        return raw;
    }

    private List<Views.UploadedFile> files(CaseFile file, CitizenTask task, FormSchema form) {
        return documents.list(file.id()).stream()
                .filter(document -> isOf(form, document))
                .map(document -> new Views.UploadedFile(
                        document.fileName(),
                        Math.max(1, document.size() / 1024) + " kB",
                        "/cases/" + file.id() + "/tasks/" + task.id() + "/files/" + document.id() + "/remove"))
                .toList();
    }

    private static boolean isOf(FormSchema form, Document document) {
        return form.field(document.field()).isPresent();
    }

    /** @param later whether it is only kept, to be gone on with another time */
    @PostMapping("/cases/{id}/tasks/{task}")
    String done(
            @PathVariable UUID id,
            @PathVariable String task,
            @RequestParam(defaultValue = "false") boolean later,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        CaseFile file = drafts.own(id, me.account());
        Optional<CitizenTask> found = open(file, task);
        if (found.isEmpty()) {
            redirect.addFlashAttribute("notice", Views.Notice.warning("error.case.task-closed"));
            return "redirect:/cases/" + id;
        }
        CitizenTask open = found.get();
        FormSchema form = answers.form(file, open);
        FormErrors errors = new FormErrors();
        Map<String, List<String>> entered = entered(file, form, request, errors);
        Map<String, @Nullable Object> taken = forms.takeWhole(form, entered, !later, errors);
        // What was entered is kept even where something is wrong with it: nobody types it twice.
        answers.keep(id, me.account(), task, taken);
        if (later) {
            redirect.addFlashAttribute("notice", Views.Notice.success("cases.task.kept"));
            return "redirect:/cases/" + id;
        }
        if (!errors.isEmpty()) {
            tell(file, form, errors, model, locale);
            boolean more = asksMore(form, open, taken);
            model.addAttribute("opened", more);
            return show(file, open, taken, entered, model, locale);
        }
        answers.answer(id, me.account(), task, taken);
        redirect.addFlashAttribute("notice", Views.Notice.success("cases.task.done"));
        return "redirect:/cases/" + id;
    }

    private Map<String, List<String>> entered(
            CaseFile file, FormSchema form, HttpServletRequest request, FormErrors errors) {
        Map<String, List<String>> entered = new LinkedHashMap<>();
        for (FormSchema.Page page : form.pages()) {
            posted.upload(file, page, request, errors);
            entered.putAll(PostedFields.entered(page, request));
            entered.putAll(posted.files(file, page));
        }
        return entered;
    }

    /** Whether the form asks more than it showed, because of what was entered. */
    private boolean asksMore(FormSchema form, CitizenTask before, Map<String, @Nullable Object> taken) {
        return form.pages().stream()
                .anyMatch(page -> !forms.fields(page, before.answers()).containsAll(forms.fields(page, taken)));
    }

    private void tell(CaseFile file, FormSchema form, FormErrors errors, Model model, Locale locale) {
        FolderTexts texts = versions.of(file).service().texts();
        form.fields()
                .forEach(field -> errors.named(
                        field.key(),
                        FieldViews.of(field, texts, List.of(), false, locale).label()));
        model.addAttribute("errors", errors.inWords(key -> texts.find(locale, key)));
    }

    @PostMapping("/cases/{id}/tasks/{task}/files/{document}/remove")
    String remove(
            @PathVariable UUID id,
            @PathVariable String task,
            @PathVariable UUID document,
            @AuthenticationPrincipal SignedIn me) {
        CaseFile file = drafts.own(id, me.account());
        open(file, task)
                .ifPresent(open -> documents.list(id).stream()
                        .filter(one -> one.id().value().equals(document) && isOf(answers.form(file, open), one))
                        .forEach(one -> documents.remove(id, new DocumentId(document))));
        return "redirect:/cases/" + id + "/tasks/" + task;
    }
}
