package io.yici.feedback;

import io.yici.calendar.DueDate;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.web.RecordTexts;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import java.time.Clock;
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

/** What an officer sees of an objection: the department's own record, what is said against it, and nothing else of the case. */
@Component
class ObjectionView {

    private final CaseFiles files;
    private final CaseVersions versions;
    private final Exchange exchange;
    private final RecordTexts texts;
    private final ResourceCatalogue catalogue;
    private final WorkingCalendar calendar;
    private final MessageSource messages;
    private final Clock clock;

    ObjectionView(
            CaseFiles files,
            CaseVersions versions,
            Exchange exchange,
            RecordTexts texts,
            ResourceCatalogue catalogue,
            WorkingCalendar calendar,
            MessageSource messages,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.exchange = exchange;
        this.texts = texts;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /** One objection as the list shows it. */
    record Line(String id, String resource, String service, String raised, String due, String tone, String state) {}

    List<Line> lines(List<Objection> objections, Locale locale) {
        return objections.stream().map(objection -> line(objection, locale)).toList();
    }

    private Line line(Objection objection, Locale locale) {
        long left = left(objection);
        String tone = !objection.isOpen() ? "success" : left < 0 ? "danger" : left <= 1 ? "warning" : "info";
        return new Line(
                objection.id().toString(),
                catalogue.registers().texts().text(locale, "resource." + objection.resource()),
                version(objection).service().name(locale),
                date(LocalDate.ofInstant(objection.raisedAt(), clock.getZone()), locale),
                date(objection.due(), locale),
                tone,
                state(objection, left, locale));
    }

    private String state(Objection objection, long left, Locale locale) {
        if (!objection.isOpen()) {
            return word("feedback.state." + objection.state().name().toLowerCase(Locale.ROOT), locale);
        }
        return left < 0 ? word("feedback.late", locale, -left) : word("feedback.left", locale, left);
    }

    private long left(Objection objection) {
        return calendar.remaining(
                LocalDate.now(clock), new DueDate(objection.due(), Unit.WORKING, objection.dueProvisional()));
    }

    void show(Objection objection, Model model, Locale locale) {
        CaseVersion version = version(objection);
        List<RecordRequest> requests = exchange.requests(objection.dossier());
        Evidence evidence = exchange.open(requests).get(objection.requirement());
        UUID document = objection.document();
        model.addAttribute("objection", objection);
        model.addAttribute("difference", difference(objection, locale));
        model.addAttribute("line", line(objection, locale));
        model.addAttribute("request", request(requests, objection));
        model.addAttribute(
                "rows",
                evidence == null ? List.of() : texts.rows(version.service(), evidence, objection.fields(), locale));
        model.addAttribute("document", document == null ? null : "/documents/" + objection.dossier() + "/" + document);
        Object reason = model.getAttribute("reason");
        Object answer = model.getAttribute("answer");
        model.addAttribute(
                "answerField",
                FieldView.of(FieldKind.RADIOS, "answer", word("feedback.answer.question", locale))
                        .options(List.of(
                                FieldOption.of("corrected", word("feedback.answer.corrected", locale)),
                                FieldOption.of("upheld", word("feedback.answer.upheld", locale))))
                        .value(answer == null ? null : answer.toString()));
        model.addAttribute(
                "reasonField",
                FieldView.of(FieldKind.TEXTAREA, "reason", word("feedback.reason", locale))
                        .hint(word("feedback.reason.hint", locale))
                        .attribute("maxlength", "1000")
                        .value(reason == null ? null : reason.toString()));
    }

    /** In which fact another register says otherwise; null where the applicant raised it. */
    private @Nullable String difference(Objection objection, Locale locale) {
        return objection.origin() == Objection.Origin.APPLICANT
                ? null
                : word(
                        "feedback.difference",
                        locale,
                        catalogue
                                .registers()
                                .texts()
                                .text(locale, "comparison." + objection.fields().get(0)));
    }

    private static String request(List<RecordRequest> requests, Objection objection) {
        return requests.stream()
                .filter(request -> request.requirement().equals(objection.requirement()))
                .findFirst()
                .map(request -> request.id().toString())
                .orElse("");
    }

    private CaseVersion version(Objection objection) {
        CaseFile file = files.of(objection.dossier());
        return versions.of(file);
    }

    private static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    private String word(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
