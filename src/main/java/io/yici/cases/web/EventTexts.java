package io.yici.cases.web;

import io.yici.cases.CaseEvent;
import io.yici.cases.CaseVersion;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What happened to a case, as one sentence. */
public final class EventTexts {

    private EventTexts() {}

    public static String of(CaseEvent event, CaseVersion version, MessageSource messages, Locale locale) {
        String key =
                "cases.event." + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.getMessage(key, new Object[] {subject(event, version, messages, locale)}, locale);
    }

    private static String subject(CaseEvent event, CaseVersion version, MessageSource messages, Locale locale) {
        if (event.subject() == null) {
            return "";
        }
        if (event.kind() == CaseEvent.Kind.ACT_UNDONE) {
            return messages.getMessage("cases.act." + event.subject(), null, locale);
        }
        if (event.kind().name().startsWith("VERSION")) {
            return event.subject();
        }
        return version.service().texts().text(locale, prefix(event.kind()) + event.subject());
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
