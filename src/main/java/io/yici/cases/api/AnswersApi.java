package io.yici.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.AnswersRefused;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseNotOpen;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.DraftIncomplete;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.cases.Submission;
import io.yici.cases.api.ApplicationViews.Application;
import io.yici.cases.api.RecordViews.FetchedRecord;
import io.yici.cases.web.AnswerRows;
import io.yici.cases.web.ApplyStep;
import io.yici.cases.web.Journey;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
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

/** The questions no register can answer, the last look, and the submission, for programs. */
@RestController
@RequestMapping("/api/v1/applications/{id}")
@Tag(name = "answers", description = "Answering a draft's questions, checking and submitting it")
class AnswersApi {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final FormFilling forms;
    private final Journey journey;
    private final Submission submission;
    private final AnswerRows rows;
    private final HandedIn handedIn;
    private final RecordViews records;
    private final ApplicationViews views;

    AnswersApi(
            Drafts drafts,
            CaseVersions versions,
            FormFilling forms,
            Journey journey,
            Submission submission,
            AnswerRows rows,
            HandedIn handedIn,
            RecordViews records,
            ApplicationViews views) {
        this.drafts = drafts;
        this.versions = versions;
        this.forms = forms;
        this.journey = journey;
        this.submission = submission;
        this.rows = rows;
        this.handedIn = handedIn;
        this.records = records;
        this.views = views;
    }

    /** Answers to a form. */
    record GivenAnswers(
            @Schema(
                    description =
                            "by the keys of the service's form: numbers, texts, true or false, ISO dates, lists of texts",
                    example = AnswersExample.RENT,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Map<String, @Nullable Object> answers) {}

    /** A draft's answers so far. */
    record DraftAnswers(
            Map<String, Object> answers,

            @Schema(description = "questions that are still to be answered")
            List<String> missing) {}

    /** All that is submitted, to be looked at once more. */
    record ReviewedApplication(
            @Schema(description = "names what was looked at; to be told on submission")
            String reviewed,

            List<AnsweredQuestion> answers,
            List<FetchedRecord> records) {}

    /** A question with its answer in plain words, sensitive parts masked. */
    record AnsweredQuestion(String question, @Nullable String answer) {}

    /** What was looked at. */
    record SubmittedReview(
            @Schema(description = "as the review said", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reviewed) {}

    @GetMapping("/answers")
    @Operation(summary = "The answers of a draft, and what is still missing")
    DraftAnswers answers(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return view(draft(id, me));
    }

    @PutMapping("/answers")
    @Operation(
            summary = "Keeps the answers of a draft",
            description =
                    "All of them at once: what is not sent has no answer any more, but for files, which are handed in apart."
                            + " Nothing is kept where one is wrong.")
    DraftAnswers answer(
            @PathVariable UUID id,
            @RequestBody GivenAnswers given,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        CaseFile file = draft(id, me);
        CaseVersion version = versions.of(file);
        FormErrors errors = new FormErrors();
        Map<String, @Nullable Object> sent = given.answers() == null ? Map.of() : given.answers();
        Map<String, List<String>> raw = AnswerJson.raw(version.form(), sent, errors);
        raw.putAll(handedIn.files(file));
        Map<String, @Nullable Object> taken = forms.takeWhole(version.form(), raw, false, errors);
        if (!errors.isEmpty()) {
            throw new AnswersRefused(
                    errors.inWords(key -> version.service().texts().find(locale, key)));
        }
        drafts.answer(file, taken);
        return view(draft(id, me));
    }

    @GetMapping("/review")
    @Operation(summary = "All that would be submitted, once consent, records and answers are complete")
    ReviewedApplication review(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        CaseFile file = draft(id, me);
        if (journey.step(file) != ApplyStep.CHECK) {
            throw new DraftIncomplete();
        }
        List<AnsweredQuestion> answers = rows.of(file, versions.of(file), locale).stream()
                .flatMap(part -> part.rows().stream())
                .map(row -> new AnsweredQuestion(row.key(), row.value()))
                .toList();
        return new ReviewedApplication(submission.review(file), answers, records.of(file, locale));
    }

    @PostMapping("/submit")
    @Operation(
            summary = "Submits a draft",
            description = "The case is received and run before this answers. Submitted twice, it is one case.")
    Application submit(
            @PathVariable UUID id,
            @RequestBody SubmittedReview review,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        String reviewed = review.reviewed() == null ? "" : review.reviewed();
        return views.of(submission.submit(id, me.account(), reviewed), locale);
    }

    private CaseFile draft(UUID id, SignedIn me) {
        CaseFile file = drafts.own(id, me.account());
        if (file.status() != CaseStatus.DRAFT) {
            throw CaseNotOpen.notADraft();
        }
        return file;
    }

    private DraftAnswers view(CaseFile file) {
        var form = versions.of(file).form();
        var answers = drafts.answers(file);
        List<String> missing = forms.check(form, answers).entries().stream()
                .map(FormErrors.Entry::field)
                .toList();
        return new DraftAnswers(AnswerJson.written(form, answers), missing);
    }
}
