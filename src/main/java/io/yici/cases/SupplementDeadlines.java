package io.yici.cases;

import io.yici.calendar.DueDate;
import io.yici.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts the deadline of an open notice again, by a changed calendar. */
@Component
class SupplementDeadlines {

    private final SupplementStore store;
    private final SupplementTimers timers;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SupplementDeadlines(SupplementStore store, SupplementTimers timers, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.timers = timers;
        this.calendar = calendar;
        this.clock = clock;
    }

    void recount(UUID dossier) {
        store.ofDossier(dossier).stream().filter(Supplement::isOpen).forEach(open -> {
            LocalDate issued = LocalDate.ofInstant(open.issuedAt(), clock.getZone());
            DueDate now = calendar.due(issued, open.asked());
            if (now.due().isAfter(open.lastDay())) {
                store.saveDeadline(open.id(), now);
                store.find(open.id()).ifPresent(timers::set);
            }
        });
    }
}
