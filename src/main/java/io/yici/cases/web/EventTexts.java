package io.yici.cases.web;

import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.site.Views;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened to a case, as one sentence each. */
@Component
public class EventTexts {

    private final CaseEvents events;
    private final ResourceCatalogue catalogue;
    private final MessageSource messages;

    EventTexts(CaseEvents events, ResourceCatalogue catalogue, MessageSource messages) {
        this.events = events;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /**
     * All that happened to a case, the latest first.
     *
     * @param time how a moment is written
     * @param who how a clerk is named
     */
    public List<Views.TimelineEntry> timeline(
            CaseFile file,
            CaseVersion version,
            Function<Instant, String> time,
            Function<String, @Nullable String> who,
            Locale locale) {
        List<Views.TimelineEntry> entries = events.of(file.id()).stream()
                .map(event -> new Views.TimelineEntry(
                        of(event, version, locale),
                        time.apply(event.at()),
                        event.actor() == null ? null : who.apply(event.actor()),
                        null))
                .collect(Collectors.toList());
        Collections.reverse(entries);
        return entries;
    }

    public String of(CaseEvent event, CaseVersion version, Locale locale) {
        String key =
                "cases.event." + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.getMessage(key, new Object[] {subject(event, version, locale)}, locale);
    }

    private String subject(CaseEvent event, CaseVersion version, Locale locale) {
        String subject = event.subject();
        if (subject == null) {
            return "";
        }
        if (event.kind() == CaseEvent.Kind.ACT_UNDONE) {
            return messages.getMessage("cases.act." + subject, null, locale);
        }
        if (event.kind().name().startsWith("VERSION")) {
            return subject;
        }
        if (event.kind().name().startsWith("DEPARTMENT")) {
            return departments(subject, locale);
        }
        return version.service().texts().text(locale, prefix(event.kind()) + subject);
    }

    private String departments(String codes, Locale locale) {
        return Arrays.stream(codes.split(",", -1))
                .map(code -> catalogue.registers().departmentName(code, locale))
                .collect(Collectors.joining(messages.getMessage("cases.departments.and", null, locale)));
    }

    private static String prefix(CaseEvent.Kind kind) {
        if (kind == CaseEvent.Kind.HANDED_ON) {
            return "office.";
        }
        if (kind.name().startsWith("TASK")) {
            return "task.";
        }
        if (kind.name().startsWith("CALL")) {
            return "activity.";
        }
        return kind.name().startsWith("CONSENT") ? "role." : "record.";
    }
}
