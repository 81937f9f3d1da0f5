package io.yici.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.CorrectionForm;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.cases.Supplement;
import io.yici.cases.SupplementAnswers;
import io.yici.cases.SupplementRefused;
import io.yici.cases.Supplements;
import io.yici.catalogue.FormSchema;
import io.yici.documents.Document;
import io.yici.documents.Documents;
import io.yici.site.FieldsRefused;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an applicant is asked to correct or to hand in, and the answer to it. */
@RestController
@RequestMapping("/api/v1/applications/{id}/correction")
@Tag(name = "applications")
class CorrectionApi {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final Supplements supplements;
    private final SupplementAnswers answers;
    private final CorrectionForm correctionForm;
    private final FormFilling forms;
    private final Documents documents;

    CorrectionApi(
            Drafts drafts,
            CaseVersions versions,
            Supplements supplements,
            SupplementAnswers answers,
            CorrectionForm correctionForm,
            FormFilling forms,
            Documents documents) {
        this.drafts = drafts;
        this.versions = versions;
        this.supplements = supplements;
        this.answers = answers;
        this.correctionForm = correctionForm;
        this.forms = forms;
        this.documents = documents;
    }

    /** @param what {@code ANSWER}, to a question of the form, or {@code PROOF}, a document for a record */
    @Schema(name = "AskedItem")
    record AskedItem(Supplement.What what, String key, String name) {}

    /**
     * What is asked for.
     *
     * @param anyOf whether one of the items is enough
     * @param until the last day
     */
    @Schema(name = "Correction")
    record Correction(Supplement.Kind kind, List<AskedItem> items, boolean anyOf, LocalDate until, String reason) {}

    /**
     * The answer.
     *
     * @param answers by the form's keys
     * @param proofs ids of documents handed in before, by record
     */
    @Schema(name = "CorrectionAnswer")
    record CorrectionAnswer(
            @Nullable Map<String, @Nullable Object> answers,
            @Nullable Map<String, UUID> proofs) {}

    @Schema(name = "CorrectionTaken")
    record CorrectionTaken(CaseStatus status) {}

    @GetMapping
    @Operation(summary = "What is to be corrected or handed in; 409 where nothing is")
    Correction asked(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        CaseVersion version = versions.of(file);
        Supplement open = supplements.open(id).orElseThrow(SupplementRefused::notOpen);
        return new Correction(
                open.kind(),
                open.items().stream()
                        .map(item -> new AskedItem(item.what(), item.key(), Supplements.text(version, item, locale)))
                        .toList(),
                open.anyOf(),
                open.lastDay(),
                open.reason());
    }

    @PostMapping
    @Operation(summary = "Hands in what was asked for; nothing else of the application is changed")
    CorrectionTaken correct(
            @PathVariable UUID id, @RequestBody CorrectionAnswer given, @AuthenticationPrincipal SignedIn me) {
        CaseFile file = drafts.own(id, me.account());
        Supplement open = supplements.open(id).orElse(null);
        if (open == null && !supplements.of(id).isEmpty()) {
            // A request repeated.
            return new CorrectionTaken(file.status());
        }
        if (open == null) {
            throw SupplementRefused.notOpen();
        }
        Map<String, UUID> proofs = given.proofs() == null ? Map.of() : given.proofs();
        requireOwn(id, proofs);
        answers.answer(id, me.account(), read(file, open, given), proofs);
        return new CorrectionTaken(drafts.own(id, me.account()).status());
    }

    private Map<String, @Nullable Object> read(CaseFile file, Supplement open, CorrectionAnswer given) {
        FormErrors errors = new FormErrors();
        FormSchema form = versions.of(file).form();
        Map<String, @Nullable Object> said = given.answers() == null ? new HashMap<>() : given.answers();
        Map<String, List<String>> entered = AnswerJson.raw(form, said, errors);
        FormSchema.Page page = correctionForm.page(form, open, drafts.answers(file), asked -> entered);
        Map<String, @Nullable Object> taken = page.fields().isEmpty()
                ? new HashMap<>()
                : forms.take(form, page, entered, drafts.answers(file), errors);
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
        return taken;
    }

    private void requireOwn(UUID id, Map<String, UUID> proofs) {
        List<UUID> known = documents.list(id).stream()
                .map(Document::id)
                .map(document -> document.value())
                .toList();
        proofs.forEach((record, document) -> {
            if (!known.contains(document)) {
                throw FieldsRefused.because("proofs." + record, "cases.correction.missing");
            }
        });
    }
}
