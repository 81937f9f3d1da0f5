package io.yici.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.cases.api.RecordViews.FetchedRecord;
import io.yici.cases.web.NothingToUpload;
import io.yici.catalogue.ServiceItem;
import io.yici.documents.DocumentId;
import io.yici.documents.DocumentNotFound;
import io.yici.documents.Documents;
import io.yici.exchange.Exchange;
import io.yici.exchange.Pulling;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.site.FieldsRefused;
import io.yici.site.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The records fetched for an application, and what its applicant says of each, for programs. */
@RestController
@RequestMapping("/api/v1/applications/{id}/evidence")
@Tag(name = "evidence", description = "Records fetched from departments, with their sources")
class EvidenceApi {

    private static final int REASON_MAX = 500;

    private final Drafts drafts;
    private final CaseVersions versions;
    private final Exchange exchange;
    private final Pulling pulling;
    private final Documents documents;
    private final RecordViews views;

    EvidenceApi(
            Drafts drafts,
            CaseVersions versions,
            Exchange exchange,
            Pulling pulling,
            Documents documents,
            RecordViews views) {
        this.drafts = drafts;
        this.versions = versions;
        this.exchange = exchange;
        this.pulling = pulling;
        this.documents = documents;
        this.views = views;
    }

    /** The records of an application. */
    record EvidenceList(List<FetchedRecord> records) {}

    /** What an applicant says of a record. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordVerdict(
            @Schema(
                    description =
                            "agree or dispute, for a record that is there; replace, for one that is not there yet and may"
                                    + " be proved by a document; ask, to have the department asked after all",
                    allowableValues = {"agree", "dispute", "replace", "ask"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String verdict,

            @Schema(description = "ids of the fields that are wrong; without them it is the record as a whole")
            @Nullable
            List<String> fields,

            @Schema(description = "what is wrong with it; needed to dispute", maxLength = REASON_MAX) @Nullable
            String reason,

            @Schema(description = "id of a document handed in before; needed to replace") @Nullable
            UUID document) {}

    @GetMapping
    @Operation(summary = "Each record the application needs: its state, what the register says, from where and when")
    EvidenceList list(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return new EvidenceList(views.of(drafts.own(id, me.account()), locale));
    }

    @PutMapping("/{requirement}")
    @Operation(summary = "Agrees with a record, disputes it, or hands in a proof instead of it")
    FetchedRecord say(
            @PathVariable UUID id,
            @PathVariable String requirement,
            @RequestBody RecordVerdict said,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        RecordRequest record = exchange.requests(id).stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst()
                .orElseThrow(RecordRefused::unknown);
        switch (said.verdict() == null ? "" : said.verdict()) {
            case "agree" -> {
                requireAnswered(record);
                drafts.agree(id, me.account(), requirement);
            }
            case "dispute" -> {
                requireAnswered(record);
                drafts.dispute(
                        id,
                        me.account(),
                        requirement,
                        said.fields() == null ? List.of() : said.fields(),
                        reason(said),
                        document(file, said));
            }
            case "replace" -> replace(file, record, said, me);
            case "ask" -> {
                drafts.restore(id, me.account(), requirement);
                pulling.goOn(id);
            }
            default -> throw FieldsRefused.because("verdict", "cases.form.choose");
        }
        return views.of(drafts.own(id, me.account()), locale).stream()
                .filter(view -> view.requirement().equals(requirement))
                .findFirst()
                .orElseThrow(RecordRefused::unknown);
    }

    private static void requireAnswered(RecordRequest record) {
        if (record.state() != RequestState.ANSWERED) {
            throw RecordRefused.notAnswered();
        }
    }

    private static String reason(RecordVerdict said) {
        String reason = said.reason() == null ? "" : said.reason().strip();
        if (reason.isEmpty()) {
            throw FieldsRefused.because("reason", "cases.confirm.reason-required");
        }
        if (reason.length() > REASON_MAX) {
            throw FieldsRefused.because("reason", "cases.form.max-length", REASON_MAX);
        }
        return reason;
    }

    private @Nullable UUID document(CaseFile file, RecordVerdict said) {
        UUID document = said.document();
        if (document != null
                && documents.find(file.id(), new DocumentId(document)).isEmpty()) {
            throw new DocumentNotFound();
        }
        return document;
    }

    private void replace(CaseFile file, RecordRequest record, RecordVerdict said, SignedIn me) {
        CaseVersion version = versions.of(file);
        if (!version.item()
                .requirement(record.requirement())
                .map(found -> found.missing().contains(ServiceItem.WhenMissing.UPLOAD))
                .orElse(false)) {
            throw new NothingToUpload();
        }
        UUID document = document(file, said);
        if (document == null) {
            throw FieldsRefused.because("document", "cases.form.file-required");
        }
        drafts.replace(file.id(), me.account(), record.requirement(), document);
        pulling.goOn(file.id());
    }
}
