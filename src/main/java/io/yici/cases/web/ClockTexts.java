package io.yici.cases.web;

import io.yici.calendar.DueDate;
import io.yici.calendar.LegalClock;
import io.yici.calendar.Light;
import io.yici.calendar.Reckoning;
import io.yici.calendar.ReckoningText;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.Acceptance;
import io.yici.cases.CaseClocks;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.Supplements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The promised limit of a case in words: what is left of it, and how its last day is counted. */
@Component
public class ClockTexts {

    private final CaseClocks clocks;
    private final Acceptance acceptance;
    private final Supplements supplements;
    private final WorkingCalendar calendar;
    private final MessageSource messages;
    private final Clock clock;

    ClockTexts(
            CaseClocks clocks,
            Acceptance acceptance,
            Supplements supplements,
            WorkingCalendar calendar,
            MessageSource messages,
            Clock clock) {
        this.clocks = clocks;
        this.acceptance = acceptance;
        this.supplements = supplements;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The clock of an open case as it stands today.
     *
     * @param left until when, and what is left
     * @param reckoning how that day is counted; null where the calendar has changed and would give another one than was promised
     * @param light its name, and
     * @param lightKey its key; null as the reckoning
     */
    public record ClockView(
            String left,
            @Nullable String reckoning,
            @Nullable String light,
            @Nullable String lightKey) {}

    /** Null when the case is closed, or a draft. */
    public @Nullable ClockView of(CaseFile file, CaseVersion version, Locale locale) {
        LocalDate due = file.due();
        if (!file.status().isOpen() || due == null) {
            return null;
        }
        if (file.status() == CaseStatus.PRE_REVIEW || file.status() == CaseStatus.CORRECTION) {
            return new ClockView(beforeAcceptance(file, locale), null, null, null);
        }
        LegalClock legal = clocks.promised(file);
        Reckoning reckoning = legal.reckon(LocalDate.now(clock), calendar);
        ReckoningText text = new ReckoningText((key, arguments) -> word(key, locale, arguments), locale);
        DueDate told = legal.isStopped()
                ? reckoning.due()
                : new DueDate(due, version.item().promised().unit(), file.dueProvisional());
        String left = legal.isStopped()
                ? word("cases.clock.stopped", locale, text.length(Math.max(0, reckoning.left()), told.unit()))
                : left(told, text, locale);
        if (!reckoning.due().due().equals(told.due())) {
            String note = file.dueProvisional() ? word("cases.clock.provisional", locale) : "";
            return new ClockView(left + note, null, null, null);
        }
        Light light = reckoning.light();
        return new ClockView(
                left, text.sentence(reckoning), word("calendar.light." + light.key(), locale), light.key());
    }

    private String beforeAcceptance(CaseFile file, Locale locale) {
        if (file.status() == CaseStatus.PRE_REVIEW) {
            return word(
                    "cases.clock.acceptance",
                    locale,
                    RecordTexts.date(acceptance.due(file).due(), locale));
        }
        return supplements
                .open(file.id())
                .map(open -> word("cases.clock.correction", locale, RecordTexts.date(open.lastDay(), locale)))
                .orElse("");
    }

    private String left(DueDate due, ReckoningText text, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        long left = calendar.remaining(today, due);
        String day = RecordTexts.date(due.due(), locale);
        if (!due.isOverdue(today)) {
            return word("cases.clock.left", locale, day, text.length(left, due.unit()));
        }
        // On free days after the last one the limit is over, but by no day of its unit yet.
        return left == 0
                ? word("cases.clock.over", locale, day)
                : word("cases.clock.overdue", locale, day, text.length(-left, due.unit()));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
