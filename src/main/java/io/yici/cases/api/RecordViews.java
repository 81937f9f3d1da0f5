package io.yici.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Dispute;
import io.yici.cases.Drafts;
import io.yici.cases.web.ProgressRows;
import io.yici.cases.web.RecordTexts;
import io.yici.catalogue.ServiceItem;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Records as programs see them, sensitive parts masked as on the pages. */
@Component
class RecordViews {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final Exchange exchange;
    private final ProgressRows progress;
    private final RecordTexts texts;
    private final MessageSource messages;

    RecordViews(
            Drafts drafts,
            CaseVersions versions,
            Exchange exchange,
            ProgressRows progress,
            RecordTexts texts,
            MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.exchange = exchange;
        this.progress = progress;
        this.texts = texts;
        this.messages = messages;
    }

    /** A record that an application needs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FetchedRecord(
            @Schema(description = "the service's name for it", example = "ownHomes")
            String requirement,

            String name,

            @Schema(
                    description =
                            "asking, answered, disputed, waiting (the department does not answer yet), consent (of the person"
                                    + " it is about), not-needed, replaced or given-up (a clerk looks instead)",
                    example = "answered")
            String state,

            String stateText,

            @Schema(description = "agreed or disputed; absent until the applicant has said so") @Nullable
            String verdict,

            @Schema(description = "whether a document may be handed in instead")
            boolean replaceable,

            @Schema(description = "what the register says, a list for each of its rows; empty where it holds none")
            List<List<StatedFact>> rows,

            RecordSource source,
            @Nullable Objection objection) {}

    /** One thing a register says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedFact(
            String label,
            String value,

            @Schema(description = "a warning, such as that the applicant says it is wrong") @Nullable
            String mark) {}

    /** Where a record comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordSource(
            String department,

            @Schema(description = "the register's resource", example = "zr_bdc")
            String resource,

            @Schema(description = "what the department knows the question by")
            UUID request,

            @Nullable Instant fetchedAt,
            @Nullable String registerVersion,

            @Schema(description = "when the register last changed it") @Nullable
            Instant registerTime) {}

    /** What the applicant said against a record, or handed in instead of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Objection(
            @Schema(description = "disputed, replaced, missing, changed, differing or unreadable")
            String kind,

            List<String> fields,
            @Nullable String reason,
            @Nullable UUID document,

            @Schema(description = "material-prevails or record-stands, once a clerk has looked") @Nullable
            String finding) {}

    /** In the order of the service's records. */
    List<FetchedRecord> of(CaseFile file, Locale locale) {
        CaseVersion version = versions.of(file);
        List<RecordRequest> requests = exchange.requests(file.id());
        Map<String, Evidence> evidence = exchange.open(requests);
        Map<String, Dispute> disputes = drafts.disputes(file.id()).stream()
                .collect(Collectors.toMap(Dispute::requirement, Function.identity()));
        return version.item().records().keySet().stream()
                .flatMap(name -> requests.stream()
                        .filter(request -> request.requirement().equals(name)))
                .map(request -> {
                    String name = request.requirement();
                    String state = progress.state(file, version, request, requests);
                    return view(version, request, state, evidence.get(name), disputes.get(name), locale);
                })
                .toList();
    }

    private FetchedRecord view(
            CaseVersion version,
            RecordRequest request,
            String state,
            @Nullable Evidence found,
            @Nullable Dispute dispute,
            Locale locale) {
        return new FetchedRecord(
                request.requirement(),
                version.service().texts().text(locale, "record." + request.requirement()),
                state,
                messages.getMessage("cases.record." + state, null, locale),
                word(request.verdict()),
                request.state() == RequestState.OPEN && isProvable(version, request),
                found == null
                        ? List.of()
                        : rows(version, found, dispute == null ? List.of() : dispute.fields(), locale),
                new RecordSource(
                        texts.department(request.department(), locale),
                        request.resource(),
                        request.id(),
                        request.answeredAt(),
                        request.registerVersion(),
                        request.registerTime()),
                dispute == null
                        ? null
                        : new Objection(
                                dispute.kind().name().toLowerCase(Locale.ROOT),
                                dispute.fields(),
                                dispute.reason(),
                                dispute.document(),
                                word(dispute.finding())));
    }

    private static boolean isProvable(CaseVersion version, RecordRequest request) {
        return version.item()
                .requirement(request.requirement())
                .map(found -> found.missing().contains(ServiceItem.WhenMissing.UPLOAD))
                .orElse(false);
    }

    private List<List<StatedFact>> rows(CaseVersion version, Evidence found, List<String> disputed, Locale locale) {
        return texts.rows(version.service(), found, disputed, locale).stream()
                .map(row -> row.stream()
                        .map(fact -> new StatedFact(fact.label(), fact.value(), fact.mark()))
                        .toList())
                .toList();
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
