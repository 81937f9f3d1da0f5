package io.yici.inbox;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.web.StatusTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the applicant applied for before at the same service: shown only where the service names the law that allows it. */
@Component
class EarlierCases {

    private static final int MOST = 10;

    private final CaseFiles files;
    private final MessageSource messages;
    private final Clock clock;

    EarlierCases(CaseFiles files, MessageSource messages, Clock clock) {
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** A case as it is listed. */
    record Line(
            String number,
            String submitted,
            String status,
            @Nullable String closed) {}

    /**
     * The cases and why they may be seen.
     *
     * @param basis text of the law that allows it
     */
    record Shown(String basis, List<Line> lines) {

        Shown {
            lines = List.copyOf(lines);
        }
    }

    /** Null where nothing may be shown. */
    @Nullable
    Shown of(CaseFile file, CaseVersion version, Locale locale) {
        String basis = version.item().clerks().earlier();
        if (basis == null) {
            return null;
        }
        return new Shown(
                version.service().texts().text(locale, "basis." + basis),
                files.earlier(file, MOST).stream().map(one -> line(one, locale)).toList());
    }

    private Line line(CaseFile file, Locale locale) {
        return new Line(
                file.number(),
                String.valueOf(date(file.submittedAt(), locale)),
                StatusTexts.of(file.status(), messages, locale),
                date(file.closedAt(), locale));
    }

    private @Nullable String date(@Nullable Instant at, Locale locale) {
        return at == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(at.atZone(clock.getZone()));
    }
}
