package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CitizenTask;
import io.yici.cases.CitizenTaskAnswers;
import io.yici.cases.CitizenTasks;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.FormSchema;
import io.yici.documents.Document;
import io.yici.documents.Documents;
import io.yici.site.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A case's answers as rows to read, page by page; those of a draft can be changed. */
@Component
public class AnswerRows {

    private final Drafts drafts;
    private final CitizenTasks tasks;
    private final CitizenTaskAnswers taskAnswers;
    private final FormFilling forms;
    private final Documents documents;
    private final MessageSource messages;

    AnswerRows(
            Drafts drafts,
            CitizenTasks tasks,
            CitizenTaskAnswers taskAnswers,
            FormFilling forms,
            Documents documents,
            MessageSource messages) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.taskAnswers = taskAnswers;
        this.forms = forms;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * A page of the form with its answers.
     *
     * @param title empty for a page of one question
     */
    public record Part(String title, List<Views.SummaryRow> rows) {

        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** The answers, and what was answered later at steps that asked; each row of a draft leads to its page. */
    public List<Part> of(CaseFile file, CaseVersion version, Locale locale) {
        var texts = version.service().texts();
        Map<String, @Nullable Object> answers = drafts.answers(file);
        List<Document> files = documents.list(file.id());
        List<Part> parts = new ArrayList<>();
        for (FormSchema.Page page : forms.pages(version.form(), answers)) {
            String change =
                    file.caseNumber() == null ? "/apply/" + file.id() + "/questions/" + page.id() + "?back=true" : null;
            List<Views.SummaryRow> rows = forms.fields(page, answers).stream()
                    .map(field -> new Views.SummaryRow(
                            texts.text(locale, field.label()),
                            AnswerTexts.of(field, answers.get(field.key()), files, texts, messages, locale),
                            change))
                    .toList();
            String label = page.label();
            parts.add(new Part(label == null ? "" : texts.text(locale, label), rows));
        }
        if (file.caseNumber() != null) {
            tasks.of(file.id()).stream()
                    .filter(task -> task.state() == CitizenTask.State.ANSWERED)
                    .forEach(task -> parts.add(of(file, task, files, texts, locale)));
        }
        return parts;
    }

    /** The answers to some questions of the form, by their keys: for somebody who may see no others. */
    public List<Views.SummaryRow> only(List<String> keys, CaseFile file, CaseVersion version, Locale locale) {
        FolderTexts texts = version.service().texts();
        Map<String, @Nullable Object> answers = drafts.answers(file);
        List<Document> files = documents.list(file.id());
        return forms.pages(version.form(), answers).stream()
                .flatMap(page -> forms.fields(page, answers).stream())
                .filter(field -> keys.contains(field.key()))
                .map(field -> new Views.SummaryRow(
                        texts.text(locale, field.label()),
                        AnswerTexts.of(field, answers.get(field.key()), files, texts, messages, locale),
                        null))
                .toList();
    }

    private Part of(CaseFile file, CitizenTask task, List<Document> files, FolderTexts texts, Locale locale) {
        return new Part(
                texts.text(locale, task.titleKey()),
                taskAnswers.form(file, task).pages().stream()
                        .flatMap(page -> forms.fields(page, task.answers()).stream())
                        .map(field -> new Views.SummaryRow(
                                texts.text(locale, field.label()),
                                AnswerTexts.of(field, task.answers().get(field.key()), files, texts, messages, locale),
                                null))
                        .toList());
    }
}
