package io.yici.cases;

import io.yici.calendar.WorkingCalendar;
import io.yici.cases.timer.CaseTimers;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When an applicant is reminded of what is asked for, and when it is too late. */
@Component
class SupplementTimers {

    static final String LAPSE = "supplement";
    static final String REMINDER = "supplement-reminder";

    /** So many working days before the end somebody is reminded [demo]. */
    private static final int DAYS_BEFORE = 3;

    private final CaseTimers timers;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SupplementTimers(CaseTimers timers, WorkingCalendar calendar, Clock clock) {
        this.timers = timers;
        this.calendar = calendar;
        this.clock = clock;
    }

    void set(Supplement supplement) {
        String subject = supplement.id().toString();
        timers.setAfter(supplement.dossier(), LAPSE, subject, supplement.lastDay());
        LocalDate reminder = calendar.workingDayBefore(supplement.lastDay(), DAYS_BEFORE);
        if (reminder.isAfter(LocalDate.ofInstant(supplement.issuedAt(), clock.getZone()))) {
            timers.set(supplement.dossier(), REMINDER, subject, timers.startOf(reminder));
        }
    }

    void clear(Supplement supplement) {
        String subject = supplement.id().toString();
        timers.clear(supplement.dossier(), LAPSE, subject);
        timers.clear(supplement.dossier(), REMINDER, subject);
    }
}
