package io.yici.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.ConsentWithdrawal;
import io.yici.cases.Drafts;
import io.yici.cases.ReusableRecords;
import io.yici.cases.api.ApplicationViews.Application;
import io.yici.cases.web.Masking;
import io.yici.cases.web.PullTexts;
import io.yici.exchange.Consent;
import io.yici.exchange.ConsentNotOpen;
import io.yici.exchange.ConsentState;
import io.yici.exchange.Consents;
import io.yici.exchange.Pulling;
import io.yici.organisation.Accounts;
import io.yici.site.FieldsRefused;
import io.yici.site.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person allows for an application of their own, and what others ask them to allow, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "consents", description = "Allowing records to be fetched")
class ConsentsApi {

    private final Drafts drafts;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Consents consents;
    private final Pulling pulling;
    private final Accounts accounts;
    private final PullTexts pulls;
    private final ReusableRecords reusable;
    private final ConsentWithdrawal withdrawal;
    private final ApplicationViews views;

    ConsentsApi(
            Drafts drafts,
            CaseFiles files,
            CaseVersions versions,
            Consents consents,
            Pulling pulling,
            Accounts accounts,
            PullTexts pulls,
            ReusableRecords reusable,
            ConsentWithdrawal withdrawal,
            ApplicationViews views) {
        this.drafts = drafts;
        this.files = files;
        this.versions = versions;
        this.consents = consents;
        this.pulling = pulling;
        this.accounts = accounts;
        this.pulls = pulls;
        this.reusable = reusable;
        this.withdrawal = withdrawal;
        this.views = views;
    }

    /** The records an application needs, to be allowed. */
    record ConsentText(
            boolean given,
            List<PullTexts.Pull> records,

            @Schema(
                    description =
                            "requirements that departments answered for an earlier case of the account, and that need not be asked again")
            Set<String> reusable) {}

    /** What is allowed. */
    record ConsentGiven(
            @Schema(description = "which of the reusable records are taken over; none where it is left out") @Nullable
            List<String> reuse) {}

    /** Consents asked of a person. */
    record ConsentList(List<AskedConsent> consents) {}

    /** A consent asked of a person, for an application of their own or somebody else's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AskedConsent(
            UUID id,
            String serviceName,

            @Schema(description = "whose application it is, masked")
            String applicant,

            @Schema(description = "whether the application is one's own")
            boolean own,

            @Schema(description = "asked, given, declined, withdrawn or replaced", example = "asked")
            String state,

            Instant askedAt,
            @Nullable Instant answeredAt,
            List<PullTexts.Pull> records) {}

    /** An answer to what was asked. */
    record ConsentAnswer(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "true to allow it") @Nullable
            Boolean given) {}

    @GetMapping("/applications/{id}/consent")
    @Operation(summary = "The records an application needs: from whom, which fields, for what, on what legal basis")
    ConsentText text(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        boolean given =
                consents.ofRole(id, "applicant").filter(Consent::isGiven).isPresent();
        return new ConsentText(
                given,
                pulls.all(versions.of(file), locale),
                given ? Set.of() : reusable.of(file).keySet());
    }

    @PostMapping("/applications/{id}/consent")
    @Operation(
            summary = "Allows the records to be fetched",
            description = "The departments are asked at once, in the background. Allowing twice is allowing once.")
    Application give(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ConsentGiven given,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        List<String> reuse = given == null || given.reuse() == null ? List.of() : given.reuse();
        if (drafts.consent(id, me.account(), reuse)) {
            pulling.begin(id);
        }
        return views.of(drafts.own(id, me.account()), locale);
    }

    @GetMapping("/consents")
    @Operation(summary = "What the account was asked to allow, the latest first")
    ConsentList list(@AuthenticationPrincipal SignedIn me, Locale locale) {
        return new ConsentList(consents.ofAccount(me.account()).stream()
                .map(consent -> view(consent, me, locale))
                .toList());
    }

    @DeleteMapping("/consents/{id}")
    @Operation(
            summary = "Takes a given consent back",
            description =
                    "What was fetched for a draft is forgotten; of a case that was handed in nothing more is fetched.")
    AskedConsent withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        withdrawal.withdraw(id, me.account());
        return view(consents.find(id).orElseThrow(ConsentNotOpen::new), me, locale);
    }

    @PostMapping("/consents/{id}")
    @Operation(
            summary = "Answers what the account was asked to allow",
            description = "An answer cannot be changed; the same one once more is taken.")
    AskedConsent answer(
            @PathVariable UUID id,
            @RequestBody ConsentAnswer answer,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        Boolean given = answer.given();
        if (given == null) {
            throw FieldsRefused.because("given", "cases.form.required");
        }
        Consent asked = consents.find(id)
                .filter(consent -> me.account().equals(consent.account()))
                .orElseThrow(ConsentNotOpen::new);
        if (asked.state() == (given ? ConsentState.GIVEN : ConsentState.DECLINED)) {
            return view(asked, me, locale);
        }
        Consent answered = consents.answer(id, me.account(), given);
        if (answered.isGiven()) {
            pulling.goOn(answered.dossier());
        }
        return view(answered, me, locale);
    }

    private AskedConsent view(Consent consent, SignedIn me, Locale locale) {
        CaseFile file = files.of(consent.dossier());
        CaseVersion version = versions.of(file);
        return new AskedConsent(
                consent.id(),
                version.service().name(locale),
                Masking.name(accounts.identity(file.account()).name()),
                file.account().equals(me.account()),
                consent.state().name().toLowerCase(Locale.ROOT),
                consent.askedAt(),
                consent.answeredAt(),
                pulls.covered(consent, version, locale));
    }
}
