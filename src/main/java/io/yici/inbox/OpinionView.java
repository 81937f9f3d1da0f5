package io.yici.inbox;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.SubCase;
import io.yici.cases.SubCases;
import io.yici.cases.web.AnswerRows;
import io.yici.cases.web.RecordCards;
import io.yici.cases.web.RecordTexts;
import io.yici.documents.Documents;
import io.yici.exchange.Exchange;
import io.yici.organisation.Account;
import io.yici.organisation.Colleagues;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.Views;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What departments are asked about a case: to the asked one what the diagram shows it and nothing more, to whoever decides what all have said. */
@Component
public class OpinionView {

    private final SubCases subCases;
    private final ShownFields shownFields;
    private final RecordCards cards;
    private final RecordTexts texts;
    private final AnswerRows answers;
    private final Documents documents;
    private final Exchange exchange;
    private final Colleagues colleagues;
    private final MessageSource messages;
    private final Clock clock;

    OpinionView(
            SubCases subCases,
            ShownFields shownFields,
            RecordCards cards,
            RecordTexts texts,
            AnswerRows answers,
            Documents documents,
            Exchange exchange,
            Colleagues colleagues,
            MessageSource messages,
            Clock clock) {
        this.subCases = subCases;
        this.shownFields = shownFields;
        this.cards = cards;
        this.texts = texts;
        this.answers = answers;
        this.documents = documents;
        this.exchange = exchange;
        this.colleagues = colleagues;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A department's opinion, for whoever decides.
     *
     * @param state {@code open}, {@code agreed}, {@code objected}, {@code silent} or {@code closed}
     * @param when by when it is to answer, or when it did
     * @param who answered
     */
    public record Opinion(
            String department,
            String number,
            String step,
            String state,
            String stateText,
            String tone,
            @Nullable LocalDate due,
            @Nullable String when,
            @Nullable String who,
            @Nullable String reason) {}

    /** All that the case has asked for, in that order. */
    public List<Opinion> of(CaseFile file, CaseVersion version, Locale locale) {
        return subCases.of(file.id()).stream()
                .map(one -> opinion(one, version, locale))
                .toList();
    }

    private Opinion opinion(SubCase one, CaseVersion version, Locale locale) {
        String state = SubCases.word(one.state());
        LocalDate due = one.isOpen() ? subCases.due(one) : null;
        Instant ended = one.endedAt();
        UUID clerk = one.clerk();
        String when = ended == null
                ? due == null ? null : word("inbox.opinion.until", locale, RecordTexts.date(due, locale))
                : time(ended, locale);
        return new Opinion(
                texts.department(one.department(), locale),
                one.number(),
                version.service().texts().text(locale, "activity." + one.activity()),
                state,
                word("inbox.opinion.state." + state, locale),
                tone(one.state()),
                due,
                when,
                clerk == null ? null : colleagues.name(clerk),
                subCases.reason(one).orElse(null));
    }

    private static String tone(SubCase.State state) {
        return switch (state) {
            case OPEN -> "progress";
            case AGREED -> "success";
            case OBJECTED -> "danger";
            case SILENT, CLOSED -> "neutral";
        };
    }

    /** What a department is shown of a record. */
    public record Seen(String requirement, Views.RecordCard card) {}

    /** The records of which the item's department is shown something, without the rest of them. */
    public List<Seen> records(WorkItem item, CaseVersion version, Account clerk, Locale locale) {
        RecordTexts.Shown shown = shownFields.onPage(item, version, List.of(), clerk);
        return cards.toRead(version, exchange.requests(item.dossier()), List.of(), shown, locale).entrySet().stream()
                .filter(card -> card.getValue().rows().stream().anyMatch(row -> !row.isEmpty()))
                .map(card -> new Seen(card.getKey(), card.getValue()))
                .toList();
    }

    /** The answers that the item's department is shown. */
    public List<Views.SummaryRow> answers(SubCase asked, CaseFile file, CaseVersion version, Locale locale) {
        return answers.only(asked.shown("answers"), file, version, locale);
    }

    /** What a department is asked, in the service's words. */
    public String question(SubCase asked, CaseVersion version, Locale locale) {
        return version.service().texts().text(locale, "departments." + asked.activity());
    }

    /** All that the asked department's page shows. */
    void show(WorkItem item, CaseFile file, CaseVersion version, Account clerk, Model model, Locale locale) {
        SubCase asked = subCases.find(item.id()).orElseThrow(WorkItemKind::new);
        LocalDate due = subCases.due(asked);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("kind", word("inbox.kind." + item.kind(), locale));
        model.addAttribute("asked", asked);
        model.addAttribute(
                "asks",
                word(
                        "inbox.opinion.asked",
                        locale,
                        texts.department(version.item().authority(), locale)));
        model.addAttribute("question", question(asked, version, locale));
        model.addAttribute("due", due == null ? null : RecordTexts.date(due, locale));
        model.addAttribute("said", opinion(asked, version, locale));
        model.addAttribute("records", records(item, version, clerk, locale));
        model.addAttribute("answers", answers(asked, file, version, locale));
        List<String> fields = asked.shown("answers");
        model.addAttribute(
                "files",
                documents.list(file.id()).stream()
                        .filter(document -> fields.contains(document.field()))
                        .map(CaseView::file)
                        .toList());
        Object chosen = model.getAttribute("chosen");
        Object reason = model.getAttribute("reason");
        model.addAttribute(
                "outcomeField",
                FieldView.of(FieldKind.RADIOS, "outcome", word("inbox.opinion.question", locale))
                        .options(ItemOutcomes.of(item.kind()).stream()
                                .map(choice -> FieldOption.of(choice, word("inbox.opinion." + choice, locale)))
                                .toList())
                        .value(chosen instanceof String one ? one : null));
        model.addAttribute(
                "reasonField",
                FieldView.of(FieldKind.TEXTAREA, "reason", word("inbox.reason", locale))
                        .hint(word("inbox.opinion.hint", locale))
                        .attribute("maxlength", "1000")
                        .value(reason == null ? null : reason.toString()));
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
