package io.yici.inbox;

import io.yici.calendar.LegalClock;
import io.yici.calendar.Suspension;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.CaseClocks;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CitizenTasks;
import io.yici.cases.web.CaseTodos;
import io.yici.cases.web.EventTexts;
import io.yici.organisation.Accounts;
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

/** What happened to a case, by whom, and when its clock stood still, for the clerk who has it. */
@Component
class CaseHistory {

    private final EventTexts events;
    private final CitizenTasks tasks;
    private final CaseTodos todos;
    private final CaseClocks clocks;
    private final WorkingCalendar calendar;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    CaseHistory(
            EventTexts events,
            CitizenTasks tasks,
            CaseTodos todos,
            CaseClocks clocks,
            WorkingCalendar calendar,
            Accounts accounts,
            MessageSource messages,
            Clock clock) {
        this.events = events;
        this.tasks = tasks;
        this.todos = todos;
        this.clocks = clocks;
        this.calendar = calendar;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** A time that does not count. */
    record Stop(String from, String to, String ground, String basis, String by) {}

    void show(CaseFile file, CaseVersion version, Model model, Locale locale) {
        LegalClock promised = clocks.promised(file);
        model.addAttribute(
                "statutory",
                date(clocks.statutory(file).due(LocalDate.now(clock), calendar).due(), locale));
        model.addAttribute(
                "stops",
                promised.suspensions().stream().map(one -> stop(one, locale)).toList());
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
        model.addAttribute(
                "timeline",
                events.timeline(file, version, at -> time.format(at.atZone(clock.getZone())), this::name, locale));
    }

    /** What is handled together with the case, as a sentence each. */
    List<String> besides(CaseFile file, CaseVersion version, Locale locale) {
        return todos.besides(file, version, locale).stream()
                .map(one -> messages.getMessage(
                        "inbox.beside", new Object[] {one.how(), one.service(), one.number(), one.status()}, locale))
                .toList();
    }

    /** What the applicant is asked to do and has not done yet. */
    List<String> asked(CaseFile file, CaseVersion version, Locale locale) {
        return tasks.of(file.id()).stream()
                .filter(task -> task.isOpen() && file.status().isOpen())
                .map(task -> messages.getMessage(
                        "inbox.asked",
                        new Object[] {
                            version.service().texts().text(locale, task.titleKey()), date(task.lastDay(), locale)
                        },
                        locale))
                .toList();
    }

    private Stop stop(Suspension one, Locale locale) {
        return new Stop(
                date(one.from(), locale),
                one.to() == null ? word("inbox.stops.running", locale) : date(one.to(), locale),
                word("calendar.ground." + one.ground().key(), locale),
                word("cases.rule." + one.basis(), locale),
                String.valueOf(name(one.by())));
    }

    /** Clerks see colleagues by name. */
    private @Nullable String name(String account) {
        return accounts.identity(UUID.fromString(account)).name();
    }

    private static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
