package io.yici.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.AnswersRefused;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseNotSubmitted;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.cases.Submission;
import io.yici.cases.Withdrawal;
import io.yici.cases.api.ApplicationViews.Application;
import io.yici.cases.api.ApplicationViews.ApplicationLine;
import io.yici.cases.web.Receipts;
import io.yici.site.FieldsRefused;
import io.yici.site.FormErrors;
import io.yici.site.RequestKeyRefused;
import io.yici.site.SignedIn;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own applications, for programs. */
@RestController
@RequestMapping("/api/v1/applications")
@Tag(name = "applications", description = "Applying for a service, and following the case")
class ApplicationsApi {

    private static final String KEY = "Idempotency-Key";

    private final Drafts drafts;
    private final CaseVersions versions;
    private final Submission submission;
    private final FormFilling forms;
    private final Withdrawal withdrawal;
    private final Receipts receipts;
    private final ApplicationViews views;

    ApplicationsApi(
            Drafts drafts,
            CaseVersions versions,
            Submission submission,
            FormFilling forms,
            Withdrawal withdrawal,
            Receipts receipts,
            ApplicationViews views) {
        this.drafts = drafts;
        this.versions = versions;
        this.submission = submission;
        this.forms = forms;
        this.withdrawal = withdrawal;
        this.receipts = receipts;
        this.views = views;
    }

    /** A person's applications. */
    record ApplicationList(List<ApplicationLine> applications) {}

    /** What else is withdrawn. */
    record Withdrawn(
            @Schema(description = "ids of open cases that this one has started") @Nullable
            List<UUID> also) {

        List<UUID> named() {
            List<UUID> named = also;
            return named == null ? List.of() : named;
        }
    }

    /** What a draft begins with. */
    record NewDraft(
            @Schema(
                    description = "id of the service",
                    example = "housing-fund-rent",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String service) {}

    /** An application given whole. */
    record WholeApplication(
            @Schema(example = "housing-fund-rent", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String service,

            @Schema(
                    description = "true: the applicant allows the records that the guide names to be fetched",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Boolean consent,

            @Schema(
                    description =
                            "by the keys of the service's form: numbers, texts, true or false, ISO dates, lists of texts",
                    example = AnswersExample.RENT,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Map<String, @Nullable Object> answers) {}

    @PostMapping
    @Operation(
            summary = "Begins an application",
            description = "Repeated with the same key, the same draft comes back.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Application> begin(
            @RequestHeader(KEY) String key,
            @RequestBody NewDraft draft,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        String service = required(draft.service());
        return created(sameService(drafts.begin(me.account(), service, key), service), locale);
    }

    @PostMapping("/whole")
    @Operation(
            summary = "Applies in one request",
            description =
                    "Consent and answers at once; the records are fetched, the case is received and run before this answers."
                            + " Repeated with the same key, the same case comes back.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Application> whole(
            @RequestHeader(KEY) String key,
            @RequestBody WholeApplication whole,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        String service = required(whole.service());
        if (!Boolean.TRUE.equals(whole.consent())) {
            throw FieldsRefused.because("consent", "cases.consent.required");
        }
        Map<String, @Nullable Object> answers = answers(versions.current(service), whole.answers(), locale);
        return created(sameService(submission.apply(me.account(), service, answers, key), service), locale);
    }

    private Map<String, @Nullable Object> answers(
            CaseVersion version, @Nullable Map<String, @Nullable Object> given, Locale locale) {
        FormErrors errors = new FormErrors();
        var raw = AnswerJson.raw(version.form(), given == null ? Map.of() : given, errors);
        var answers = forms.takeWhole(version.form(), raw, true, errors);
        if (!errors.isEmpty()) {
            throw new AnswersRefused(
                    errors.inWords(key -> version.service().texts().find(locale, key)));
        }
        return answers;
    }

    private static String required(@Nullable String service) {
        if (service == null || service.isBlank()) {
            throw FieldsRefused.because("service", "cases.form.required");
        }
        return service;
    }

    private static CaseFile sameService(CaseFile file, String service) {
        if (!file.service().equals(service)) {
            throw RequestKeyRefused.reused();
        }
        return file;
    }

    private ResponseEntity<Application> created(CaseFile file, Locale locale) {
        return ResponseEntity.created(URI.create("/api/v1/applications/" + file.id()))
                .body(views.of(file, locale));
    }

    @GetMapping
    @Operation(summary = "All applications of the account, touched last first")
    ApplicationList list(@AuthenticationPrincipal SignedIn me, Locale locale) {
        return new ApplicationList(drafts.of(me.account()).stream()
                .map(file -> views.line(file, locale))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "An application: where it stands, what happened, how it ended")
    Application one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return views.of(drafts.own(id, me.account()), locale);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(
            summary = "Takes an application back",
            description =
                    "Possible until it is decided; a draft is thrown away. Withdrawn once more, it stays withdrawn. Of cases that a step of this one has started, those go with it that are named.")
    Application withdraw(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Withdrawn withdrawn,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        if (drafts.own(id, me.account()).status() != CaseStatus.WITHDRAWN) {
            withdrawal.withdraw(id, me.account(), withdrawn == null ? List.of() : withdrawn.named());
        }
        return views.of(drafts.own(id, me.account()), locale);
    }

    @GetMapping(path = "/{id}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The receipt of the submission as PDF")
    byte[] receipt(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        if (file.caseNumber() == null) {
            throw new CaseNotSubmitted();
        }
        return receipts.submission(file, versions.of(file), locale);
    }
}
