package io.yici.decision;

import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseMoved;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersions;
import io.yici.cases.NoticeDue;
import io.yici.cases.timer.CaseTimers;
import io.yici.cases.timer.TimedEvent;
import io.yici.catalogue.ServiceItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds the holder of what was granted, before it ends, to have it endorsed for another year; and so each year while it stands. */
@Component
class EndorsementReminder implements TimedEvent {

    private static final String KIND = "endorsement-reminder";

    private final CaseFiles files;
    private final CaseVersions versions;
    private final CaseTimers timers;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndorsementReminder(
            CaseFiles files,
            CaseVersions versions,
            CaseTimers timers,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.timers = timers;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void told(CaseMoved moved) {
        if (moved.to() != CaseStatus.GRANTED) {
            return;
        }
        ServiceItem.Outcome outcome = outcome(files.of(moved.dossier()));
        if (outcome.reminder() != null) {
            set(moved.dossier(), outcome, LocalDate.now(clock));
        }
    }

    private void set(UUID dossier, ServiceItem.Outcome outcome, LocalDate from) {
        LocalDate end = from.plusDays(outcome.validDays());
        timers.set(dossier, KIND, end.toString(), timers.startOf(before(end, outcome.reminder())));
    }

    private LocalDate before(LocalDate end, @Nullable TimeLimit reminder) {
        if (reminder == null) {
            return end;
        }
        return reminder.unit() == Unit.WORKING
                ? calendar.workingDayBefore(end, reminder.amount())
                : end.minusDays(reminder.amount());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param end the day it ends */
    @Override
    public void happen(UUID dossier, String end) {
        CaseFile file = files.now(dossier);
        if (file.status() != CaseStatus.GRANTED) {
            return;
        }
        LocalDate day = LocalDate.parse(end);
        events.publishEvent(new NoticeDue(dossier, KIND, Map.of("deadline", day), clock.instant()));
        set(dossier, outcome(file), day);
    }

    private ServiceItem.Outcome outcome(CaseFile file) {
        return versions.of(file).item().outcome();
    }
}
