package io.yici.publicity;

import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import io.yici.site.Views;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is public, and what became of an objection, in the reader's language. */
@Component
class PublicityView {

    private final Services services;
    private final MessageSource messages;
    private final Clock clock;

    PublicityView(Services services, MessageSource messages, Clock clock) {
        this.services = services;
        this.messages = messages;
        this.clock = clock;
    }

    /** A service of which something is public. */
    record Filter(String id, String name) {}

    List<Filter> services(List<String> ids, Locale locale) {
        return ids.stream()
                .map(id -> new Filter(id, services.current(id).name(locale)))
                .toList();
    }

    List<Views.Task> lines(List<Publication> publications, Locale locale) {
        return publications.stream().map(one -> line(one, locale)).toList();
    }

    private Views.Task line(Publication publication, Locale locale) {
        ServiceVersion version = version(publication.service(), publication.serviceVersion());
        return new Views.Task(
                version.name(locale),
                String.join(" · ", publication.facts().values()),
                "/publicity/" + publication.id(),
                "info",
                null,
                word("publicity.until", locale, date(publication.until(), locale)));
    }

    void show(Publication publication, Model model, Locale locale) {
        ServiceVersion version = version(publication.service(), publication.serviceVersion());
        FolderTexts texts = version.texts();
        List<Views.SummaryRow> rows = new ArrayList<>();
        rows.add(row("publicity.proposed", texts.text(locale, "publicity.proposal"), locale));
        publication
                .facts()
                .forEach((key, value) ->
                        rows.add(new Views.SummaryRow(texts.text(locale, "publicity." + key), value, null)));
        rows.add(row("publicity.from", date(day(publication.publishedAt()), locale), locale));
        rows.add(row("publicity.to", date(publication.until(), locale), locale));
        model.addAttribute("id", publication.id());
        model.addAttribute("service", version.name(locale));
        model.addAttribute("until", date(publication.until(), locale));
        model.addAttribute("rows", rows);
        model.addAttribute("where", texts.text(locale, "publicity.where"));
        model.addAttribute("basis", basis(version, locale));
    }

    private static List<String> basis(ServiceVersion version, Locale locale) {
        var publicity = version.item().publicity();
        return publicity == null
                ? List.of()
                : publicity.basis().stream()
                        .map(law -> version.texts().text(locale, "basis." + law))
                        .toList();
    }

    /** The form in which an objection is written; what was entered before is kept. */
    void ask(Model model, Locale locale) {
        model.addAttribute(
                "reasonField",
                FieldView.of(FieldKind.TEXTAREA, "reason", word("publicity.reason", locale))
                        .hint(word("publicity.reason.hint", locale))
                        .attribute("maxlength", "1000")
                        .value(entered(model, "reason")));
        model.addAttribute(
                "contactField",
                FieldView.of(FieldKind.TEXT, "contact", word("publicity.contact", locale))
                        .hint(word("publicity.contact.hint", locale))
                        .attribute("maxlength", "100")
                        .attribute("autocomplete", "off")
                        .optional()
                        .value(entered(model, "contact")));
    }

    private static @Nullable String entered(Model model, String name) {
        Object value = model.getAttribute(name);
        return value == null ? null : value.toString();
    }

    /** @param filed whether it has just been filed */
    void show(PublicObjection objection, boolean filed, Model model, Locale locale) {
        model.addAttribute("filed", filed);
        model.addAttribute("number", ObjectionNumber.readable(objection.number()));
        model.addAttribute(
                "state", objection.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        model.addAttribute("answer", objection.answer());
        model.addAttribute(
                "rows",
                List.of(
                        row(
                                "publicity.service",
                                version(objection.service(), objection.serviceVersion())
                                        .name(locale),
                                locale),
                        row("publicity.filed-at", time(objection.filedAt(), locale), locale)));
    }

    private ServiceVersion version(String service, int number) {
        return services.version(service, number);
    }

    private Views.SummaryRow row(String key, String value, Locale locale) {
        return new Views.SummaryRow(word(key, locale), value, null);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
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
