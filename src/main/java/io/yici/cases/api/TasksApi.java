package io.yici.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.AnswersRefused;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseNotFound;
import io.yici.cases.CaseVersions;
import io.yici.cases.CitizenTask;
import io.yici.cases.CitizenTaskAnswers;
import io.yici.cases.CitizenTasks;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.FormSchema;
import io.yici.documents.Documents;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an applicant is asked to do in the course of a case, and the answers to it. */
@RestController
@RequestMapping("/api/v1/applications/{id}/tasks")
@Tag(name = "applications")
class TasksApi {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final CitizenTasks tasks;
    private final CitizenTaskAnswers taskAnswers;
    private final FormFilling forms;
    private final Documents documents;

    TasksApi(
            Drafts drafts,
            CaseVersions versions,
            CitizenTasks tasks,
            CitizenTaskAnswers taskAnswers,
            FormFilling forms,
            Documents documents) {
        this.drafts = drafts;
        this.versions = versions;
        this.tasks = tasks;
        this.taskAnswers = taskAnswers;
        this.forms = forms;
        this.documents = documents;
    }

    /** A question of a task's form. */
    @Schema(name = "TaskQuestion")
    record Question(String key, FormSchema.Kind kind, String label, boolean required, List<Choice> options) {}

    /** A choice of a question. */
    @Schema(name = "TaskChoice")
    record Choice(String value, String label) {}

    /** Something the applicant is asked to do. */
    @Schema(name = "CitizenTask")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(
            String id,
            @Schema(description = "the step of the diagram") String step,
            CitizenTask.State state,
            String title,
            String why,
            @Schema(description = "the last day") LocalDate until,

            @Schema(description = "whether silence withdraws the application; else the case goes on without")
            boolean silenceWithdraws,

            List<Question> questions,

            @Schema(description = "what was entered so far or answered, by the form's keys")
            Map<String, Object> answers) {}

    /** All that was asked. */
    @Schema(name = "CitizenTasks")
    record TaskList(List<Task> tasks) {}

    /** Answers by the form's keys; a field for files is answered by the documents handed in for it before. */
    @Schema(name = "TaskAnswers")
    record Given(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Map<String, @Nullable Object> answers) {}

    @GetMapping
    @Operation(summary = "What the applicant was asked to do, in that order; open are those with the state OPEN")
    TaskList list(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        return new TaskList(
                tasks.of(id).stream().map(task -> view(file, task, locale)).toList());
    }

    private Task view(CaseFile file, CitizenTask task, Locale locale) {
        FolderTexts texts = versions.of(file).service().texts();
        FormSchema form = taskAnswers.form(file, task);
        return new Task(
                task.id(),
                task.activity(),
                task.state(),
                texts.text(locale, task.titleKey()),
                texts.text(locale, task.whyKey()),
                task.lastDay(),
                task.silenceWithdraws(),
                form.fields().map(field -> question(field, texts, locale)).toList(),
                AnswerJson.written(form, task.answers()));
    }

    private static Question question(FormSchema.Field field, FolderTexts texts, Locale locale) {
        return new Question(
                field.key(),
                field.kind(),
                texts.text(locale, field.label()),
                field.validation().required(),
                field.options().stream()
                        .map(option -> new Choice(option.value(), texts.text(locale, option.label())))
                        .toList());
    }

    @PutMapping("/{task}/answers")
    @Operation(summary = "Keeps what was entered so far; nothing is handed in")
    Task keep(
            @PathVariable UUID id,
            @PathVariable String task,
            @RequestBody Given given,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        taskAnswers.keep(id, me.account(), task, read(file, own(file, task), given, false, locale));
        return view(file, own(file, task), locale);
    }

    @PostMapping("/{task}")
    @Operation(
            summary = "Hands in the answers, and the case goes on",
            description = "Repeated, what was answered comes back; 409 where it is not asked any more.")
    Task answer(
            @PathVariable UUID id,
            @PathVariable String task,
            @RequestBody Given given,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        CitizenTask asked = own(file, task);
        if (asked.state() != CitizenTask.State.ANSWERED) {
            taskAnswers.answer(id, me.account(), task, read(file, asked, given, true, locale));
        }
        return view(file, own(file, task), locale);
    }

    private CitizenTask own(CaseFile file, String task) {
        return tasks.find(file.id(), task).orElseThrow(CaseNotFound::new);
    }

    private Map<String, @Nullable Object> read(
            CaseFile file, CitizenTask task, Given given, boolean complete, Locale locale) {
        FormSchema form = taskAnswers.form(file, task);
        FormErrors errors = new FormErrors();
        Map<String, List<String>> raw =
                new LinkedHashMap<>(AnswerJson.raw(form, given.answers() == null ? Map.of() : given.answers(), errors));
        form.fields()
                .filter(field -> field.kind() == FormSchema.Kind.FILE)
                .forEach(field -> raw.put(
                        field.key(),
                        documents.list(file.id()).stream()
                                .filter(document -> document.field().equals(field.key()))
                                .map(document -> document.id().toString())
                                .toList()));
        Map<String, @Nullable Object> taken = forms.takeWhole(form, raw, complete, errors);
        if (!errors.isEmpty()) {
            FolderTexts texts = versions.of(file).service().texts();
            throw new AnswersRefused(errors.inWords(key -> texts.find(locale, key)));
        }
        return taken;
    }
}
