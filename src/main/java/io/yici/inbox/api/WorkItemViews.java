package io.yici.inbox.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Dispute;
import io.yici.cases.Disputes;
import io.yici.cases.Outcomes;
import io.yici.cases.SubCase;
import io.yici.cases.web.AnswerRows;
import io.yici.cases.web.RecordCards;
import io.yici.exchange.Exchange;
import io.yici.inbox.OpinionItems;
import io.yici.inbox.OpinionView;
import io.yici.inbox.ShownFields;
import io.yici.inbox.WorkItem;
import io.yici.inbox.api.WorkItemLines.WorkItemLine;
import io.yici.organisation.Account;
import io.yici.site.Views;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work items as programs see them. */
@Component
class WorkItemViews {

    private final CaseFiles files;
    private final CaseVersions versions;
    private final Disputes disputes;
    private final Outcomes outcomes;
    private final Exchange exchange;
    private final RecordCards cards;
    private final AnswerRows answers;
    private final WorkItemLines lines;
    private final ShownFields shownFields;
    private final OpinionItems opinionItems;
    private final OpinionView opinions;

    WorkItemViews(
            CaseFiles files,
            CaseVersions versions,
            Disputes disputes,
            Outcomes outcomes,
            Exchange exchange,
            RecordCards cards,
            AnswerRows answers,
            WorkItemLines lines,
            ShownFields shownFields,
            OpinionItems opinionItems,
            OpinionView opinions) {
        this.opinionItems = opinionItems;
        this.opinions = opinions;
        this.shownFields = shownFields;
        this.files = files;
        this.versions = versions;
        this.disputes = disputes;
        this.outcomes = outcomes;
        this.exchange = exchange;
        this.cards = cards;
        this.answers = answers;
        this.lines = lines;
    }

    /** A work item with all a clerk needs of its case. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkItemWithCase(
            WorkItemLine item,

            @Schema(description = "id of the application, under which its documents are")
            UUID application,

            List<CaseAnswer> answers,
            List<CaseRecord> records,
            List<CaseObjection> objections,

            @Schema(description = "what a department is asked, where the item asks for its opinion; else absent")
            @Nullable
            String question,

            @Schema(
                    description =
                            "departments that were asked for their opinions, with what they said; never to one of them")
            List<CaseOpinion> opinions,

            @Schema(description = "the rules that fired, in plain words")
            List<String> reasons) {}

    /** What a department was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseOpinion(
            String department,
            String number,

            @Schema(description = "open, agreed, objected, silent (which counts as agreement) or closed")
            String state,

            @Schema(description = "last day of its term, while it is open") @Nullable
            LocalDate due,

            @Schema(description = "what it wrote") @Nullable String reason) {}

    /** A question with its answer, sensitive parts masked. */
    record CaseAnswer(String question, @Nullable String answer) {}

    /** A record with its source, sensitive parts masked. */
    record CaseRecord(String name, List<List<CaseFact>> rows, String source) {}

    /** One thing a register says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseFact(String label, String value, @Nullable String mark) {}

    /** What the applicant said against a record, or handed in instead of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseObjection(
            @Schema(description = "name of the record, for the findings")
            String requirement,

            String name,

            @Schema(description = "disputed, replaced, missing, changed, differing or unreadable")
            String kind,

            List<String> fields,
            @Nullable String reason,
            @Nullable UUID document) {}

    WorkItemLine line(WorkItem item, Account clerk, Locale locale) {
        return lines.of(item.id(), clerk, locale);
    }

    WorkItemWithCase of(WorkItem item, Account clerk, Locale locale) {
        CaseFile file = files.of(item.dossier());
        CaseVersion version = versions.of(file);
        return OpinionItems.is(item)
                ? asked(item, file, version, clerk, locale)
                : whole(item, file, version, clerk, locale);
    }

    /** What a department sees that is asked for its opinion. */
    private WorkItemWithCase asked(WorkItem item, CaseFile file, CaseVersion version, Account clerk, Locale locale) {
        SubCase asked = opinionItems.of(item);
        return new WorkItemWithCase(
                line(item, clerk, locale),
                file.id(),
                opinions.answers(asked, file, version, locale).stream()
                        .map(row -> new CaseAnswer(row.key(), row.value()))
                        .toList(),
                opinions.records(item, version, clerk, locale).stream()
                        .map(seen -> record(seen.card()))
                        .toList(),
                List.of(),
                opinions.question(asked, version, locale),
                List.of(),
                List.of());
    }

    private WorkItemWithCase whole(WorkItem item, CaseFile file, CaseVersion version, Account clerk, Locale locale) {
        return new WorkItemWithCase(
                line(item, clerk, locale),
                file.id(),
                answers.of(file, version, locale).stream()
                        .flatMap(part -> part.rows().stream())
                        .map(row -> new CaseAnswer(row.key(), row.value()))
                        .toList(),
                cards
                        .toRead(
                                version,
                                exchange.requests(file.id()),
                                disputes.of(file.id()),
                                shownFields.onPage(item, version, disputes.of(file.id()), clerk),
                                locale)
                        .values()
                        .stream()
                        .map(WorkItemViews::record)
                        .toList(),
                disputes.of(file.id()).stream()
                        .map(dispute -> objection(dispute, version, locale))
                        .toList(),
                null,
                opinions.of(file, version, locale).stream()
                        .map(one ->
                                new CaseOpinion(one.department(), one.number(), one.state(), one.due(), one.reason()))
                        .toList(),
                outcomes.of(file, version, locale).reasons());
    }

    private static CaseRecord record(Views.RecordCard card) {
        return new CaseRecord(
                card.title(),
                card.rows().stream()
                        .map(row -> row.stream()
                                .map(fact -> new CaseFact(fact.label(), fact.value(), fact.mark()))
                                .toList())
                        .toList(),
                card.source());
    }

    private static CaseObjection objection(Dispute dispute, CaseVersion version, Locale locale) {
        return new CaseObjection(
                dispute.requirement(),
                version.service().texts().text(locale, "record." + dispute.requirement()),
                dispute.kind().name().toLowerCase(Locale.ROOT),
                dispute.fields(),
                dispute.reason(),
                dispute.document());
    }
}
