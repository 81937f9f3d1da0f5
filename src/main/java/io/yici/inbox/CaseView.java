package io.yici.inbox;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.DepartmentAnswers;
import io.yici.cases.Dispute;
import io.yici.cases.Disputes;
import io.yici.cases.OtherRegisters;
import io.yici.cases.Outcomes;
import io.yici.cases.web.AnswerRows;
import io.yici.cases.web.ClockTexts;
import io.yici.cases.web.RecordTexts;
import io.yici.decision.CaseDecisions;
import io.yici.documents.Document;
import io.yici.documents.Documents;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.publicity.PublicObjections;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.Views;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** All a clerk needs of one case on one page: what was said, what the registers say and from where, what the rules found. */
@Component
class CaseView {

    private final AnswerRows answers;
    private final Exchange exchange;
    private final Disputes disputes;
    private final DepartmentAnswers departmentAnswers;
    private final OtherRegisters others;
    private final PublicObjections objections;
    private final RecordTexts recordTexts;
    private final ClockTexts clockTexts;
    private final Documents documents;
    private final CaseDecisions decisions;
    private final Outcomes outcomes;
    private final MessageSource messages;
    private final Clock clock;

    CaseView(
            AnswerRows answers,
            Exchange exchange,
            Disputes disputes,
            DepartmentAnswers departmentAnswers,
            OtherRegisters others,
            PublicObjections objections,
            RecordTexts recordTexts,
            ClockTexts clockTexts,
            Documents documents,
            CaseDecisions decisions,
            Outcomes outcomes,
            MessageSource messages,
            Clock clock) {
        this.answers = answers;
        this.exchange = exchange;
        this.disputes = disputes;
        this.departmentAnswers = departmentAnswers;
        this.others = others;
        this.objections = objections;
        this.recordTexts = recordTexts;
        this.clockTexts = clockTexts;
        this.documents = documents;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the applicant said against a record, or handed in instead of it. */
    record DisputeView(
            String name,
            String kind,
            @Nullable String reason,
            @Nullable String document,
            @Nullable String note,
            List<List<Views.Fact>> previous,
            @Nullable String department,
            @Nullable String answer,
            FieldView ask) {}

    /** What somebody said against the case while it was public. */
    record ObjectionView(String reason, @Nullable String contact, String filed, FieldView ask) {}

    private List<ObjectionView> objections(WorkItem item, Model model, Locale locale) {
        if (!isObjection(item)) {
            return List.of();
        }
        Map<?, ?> entered = model.getAttribute("entered") instanceof Map<?, ?> map ? map : Map.of();
        return objections.open(item.dossier()).stream()
                .map(objection -> new ObjectionView(
                        objection.reason(),
                        objection.contact(),
                        time(objection.filedAt(), locale),
                        ask("finding-" + objection.id(), entered, locale)))
                .toList();
    }

    private FieldView ask(String field, Map<?, ?> entered, Locale locale) {
        Object before = entered.get(field);
        return FieldView.of(FieldKind.RADIOS, field, word("inbox.objection.question", locale))
                .options(List.of(
                        FieldOption.of("upheld", word("inbox.objection.upheld", locale)),
                        FieldOption.of("not-upheld", word("inbox.objection.not-upheld", locale))))
                .value(before == null ? null : before.toString());
    }

    /** A file of the case. */
    record FileView(String id, String name, String href) {}

    void show(
            WorkItem item,
            CaseFile file,
            CaseVersion version,
            List<RecordRequest> requests,
            RecordTexts.Shown shown,
            Model model,
            Locale locale) {
        model.addAttribute("file", file);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("clock", clockTexts.of(file, version, locale));
        model.addAttribute("answers", answers.of(file, version, locale));
        model.addAttribute("outcome", outcomes.of(file, version, locale));
        model.addAttribute(
                "rules",
                decisions.latest(file.id()).stream()
                        .flatMap(decision -> decision.findings().stream())
                        .map(finding -> String.valueOf(finding.rule()))
                        .toList());
        model.addAttribute("disputes", disputes(file, version, requests, shown, model, locale));
        model.addAttribute("objections", objections(item, model, locale));
        model.addAttribute(
                "files", documents.list(file.id()).stream().map(CaseView::file).toList());
        Object reason = model.getAttribute("reason");
        model.addAttribute(
                "reasonField",
                FieldView.of(FieldKind.TEXTAREA, "reason", word("inbox.reason", locale))
                        .hint(word(isObjection(item) ? "inbox.objection.hint" : "inbox.reason.hint", locale))
                        .attribute("maxlength", "1000")
                        .value(reason == null ? null : reason.toString()));
        showChoice(item, model, locale);
    }

    private static boolean isObjection(WorkItem item) {
        return item.kind().equals(WorkItems.PUBLICITY_OBJECTION);
    }

    private void showChoice(WorkItem item, Model model, Locale locale) {
        String kind = ItemOutcomes.texts(item.kind());
        Object outcome = model.getAttribute("chosen");
        model.addAttribute(
                "outcomeField",
                FieldView.of(FieldKind.RADIOS, "outcome", word(kind + "question", locale))
                        .options(ItemOutcomes.of(item.kind()).stream()
                                .map(choice -> FieldOption.of(choice, word(kind + choice, locale)))
                                .toList())
                        .value(outcome instanceof String chosen ? chosen : null));
    }

    /** What is to be done: a review is named as its step in the diagram is. */
    String kind(WorkItem item, CaseVersion version, Locale locale) {
        return List.of(WorkItems.REVIEW, WorkItems.VISIT).contains(item.kind())
                ? version.service().texts().text(locale, "activity." + item.activity())
                : word("inbox.kind." + item.kind(), locale);
    }

    private List<DisputeView> disputes(
            CaseFile file,
            CaseVersion version,
            List<RecordRequest> requests,
            RecordTexts.Shown shown,
            Model model,
            Locale locale) {
        Map<?, ?> entered = model.getAttribute("entered") instanceof Map<?, ?> map ? map : Map.of();
        List<DepartmentAnswers.Answer> answers = departmentAnswers.of(file.id());
        return disputes.of(file.id()).stream()
                .map(dispute -> view(
                        file,
                        version,
                        dispute,
                        request(dispute, requests),
                        of(dispute, answers),
                        shown,
                        entered,
                        locale))
                .toList();
    }

    private DisputeView view(
            CaseFile file,
            CaseVersion version,
            Dispute dispute,
            @Nullable RecordRequest request,
            DepartmentAnswers.@Nullable Answer answer,
            RecordTexts.Shown shown,
            Map<?, ?> entered,
            Locale locale) {
        String field = "finding-" + dispute.requirement();
        String kind = dispute.kind().name().toLowerCase(Locale.ROOT);
        boolean arrived = request != null && request.state() == RequestState.ANSWERED && isForNoRecord(dispute);
        Object before = entered.get(field);
        UUID document = dispute.document();
        return new DisputeView(
                version.service().texts().text(locale, "record." + dispute.requirement()),
                word("inbox.dispute." + kind, locale),
                dispute.reason(),
                document == null ? null : "/documents/" + file.id() + "/" + document,
                arrived ? word("inbox.dispute.arrived", locale) : note(file, dispute, version, locale),
                previous(request, version, shown, locale),
                answer == null ? null : recordTexts.said(answer, locale),
                answer == null ? null : answer.reason(),
                FieldView.of(FieldKind.RADIOS, field, word("inbox.check.question", locale))
                        .options(List.of(
                                FieldOption.of("prevails", word("inbox.check.prevails." + kind, locale)),
                                FieldOption.of(
                                        "stands", word("inbox.check.stands." + (arrived ? "arrived" : kind), locale))))
                        .value(before == null ? null : before.toString()));
    }

    private static @Nullable RecordRequest request(Dispute dispute, List<RecordRequest> requests) {
        return requests.stream()
                .filter(request -> request.requirement().equals(dispute.requirement()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the dispute stands for a record that was not there. */
    private static boolean isForNoRecord(Dispute dispute) {
        return dispute.kind() == Dispute.Kind.REPLACED || dispute.kind() == Dispute.Kind.MISSING;
    }

    private @Nullable String note(CaseFile file, Dispute dispute, CaseVersion version, Locale locale) {
        return switch (dispute.kind()) {
            case MISSING ->
                Stream.concat(
                                Stream.of(word("inbox.dispute.note.missing", locale)),
                                others.of(file, dispute.requirement()).stream()
                                        .map(said -> recordTexts.elsewhere(said, version.service(), locale)))
                        .collect(Collectors.joining(" "));
            case CHANGED -> word("inbox.dispute.note.changed", locale);
            case DIFFERING -> recordTexts.difference(dispute, version.service(), locale);
            case UNREADABLE -> recordTexts.unreadable(dispute, version.service(), locale);
            default -> null;
        };
    }

    /** What the register said before it was asked again. */
    private List<List<Views.Fact>> previous(
            @Nullable RecordRequest request, CaseVersion version, RecordTexts.Shown shown, Locale locale) {
        Evidence before = request == null ? null : exchange.previous(request);
        return before == null ? List.of() : recordTexts.rows(version.service(), before, List.of(), shown, locale);
    }

    private static DepartmentAnswers.@Nullable Answer of(Dispute dispute, List<DepartmentAnswers.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.requirement().equals(dispute.requirement()))
                .findFirst()
                .orElse(null);
    }

    static FileView file(Document document) {
        return new FileView(
                document.id().toString(),
                document.fileName(),
                "/documents/" + document.dossier() + "/" + document.id());
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
