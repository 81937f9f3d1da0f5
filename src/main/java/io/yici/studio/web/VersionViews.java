package io.yici.studio.web;

import io.yici.analysis.parts.Part;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.PublishedVersion;
import io.yici.catalogue.ServiceVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A version in words. */
@Component
class VersionViews {

    private final MessageSource messages;
    private final Clock clock;

    VersionViews(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    List<StepView> steps(List<Part> steps, Marks marks, Locale locale) {
        return steps.stream()
                .map(step -> new StepView(
                        step.id(),
                        Objects.requireNonNullElse(step.name(), ""),
                        kind(step.kind(), locale),
                        marks.notes(step.id())))
                .toList();
    }

    /** What a part is; its own name where there is no word for it. */
    String kind(String kind, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("studio.kind." + kind, null, kind, locale), kind);
    }

    List<PageView> form(ServiceVersion version, Locale locale) {
        return version.form().pages().stream()
                .map(page -> new PageView(
                        page.label() == null ? null : version.texts().text(locale, page.label()),
                        page.fields().stream()
                                .map(field -> field(version, field, locale))
                                .toList()))
                .toList();
    }

    private FieldLine field(ServiceVersion version, FormSchema.Field field, Locale locale) {
        return new FieldLine(
                field.key(),
                version.texts().text(locale, field.label()),
                field.hint() == null ? null : version.texts().text(locale, field.hint()),
                kind("field." + field.kind().name(), locale),
                field.validation().required(),
                field.hideWhen(),
                field.options().stream()
                        .map(option -> version.texts().text(locale, option.label()))
                        .toList());
    }

    List<VersionLine> history(List<PublishedVersion> history, Locale locale) {
        return history.stream()
                .map(version -> new VersionLine(version.number(), time(version.publishedAt(), locale)))
                .toList();
    }

    String time(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(clock.getZone())
                .format(instant);
    }

    /** A step of the diagram, with what the layer says of it. */
    record StepView(String id, String name, String kind, List<String> notes) {}

    /** @param label heading; null for a page of one field */
    record PageView(@Nullable String label, List<FieldLine> fields) {}

    /**
     * A question.
     *
     * @param hideWhen the condition under which it is not asked, or null
     */
    record FieldLine(
            String key,
            String label,
            @Nullable String hint,
            String kind,
            boolean required,
            @Nullable String hideWhen,
            List<String> options) {}

    record VersionLine(int number, String publishedAt) {}
}
