package io.yici.notice;

import io.yici.cases.web.CaseLetters;
import io.yici.site.UnreadMessages;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What other pages show of a person's letters: those of a case, and how many are unread. */
@Component
class LettersElsewhere implements CaseLetters, UnreadMessages {

    private final Notices notices;
    private final MessageSource messages;
    private final Clock clock;

    LettersElsewhere(Notices notices, MessageSource messages, Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Line> of(UUID dossier, Locale locale) {
        return notices.ofCase(dossier).stream()
                .map(notice -> new Line(
                        messages.getMessage(notice.kind().titleKey(), null, locale),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale)
                                .format(notice.visibleFrom().atZone(clock.getZone())),
                        "/messages/" + notice.id(),
                        notice.isUnread()))
                .toList();
    }

    @Override
    public int of(UUID account) {
        return notices.unread(account);
    }
}
