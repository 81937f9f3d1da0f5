package io.yici.inbox;

import io.yici.calendar.LegalClock;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.Acceptance;
import io.yici.cases.CaseClocks;
import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseMoved;
import io.yici.cases.CaseStatus;
import io.yici.cases.ClockMoved;
import io.yici.cases.SupplementAnswered;
import io.yici.cases.timer.CaseTimers;
import io.yici.cases.timer.TimedEvent;
import io.yici.engine.spi.HumanTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The clocks of work items: an item is due with its case, or earlier where its step has a limit of its own, which begins with the day the step is reached
 * (Zhejiang regulation, article 5). While the case waits for its applicant, or its clock stands still, the item waits too. An item that is not done in
 * time goes to whoever oversees its group.
 */
@Component
class ItemClock implements TimedEvent {

    private static final String OVERDUE = "item-overdue";

    private final ItemClockStore store;
    private final HandlingStore handling;
    private final CaseFiles files;
    private final CaseClocks clocks;
    private final CaseEvents events;
    private final CaseTimers timers;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ItemClock(
            ItemClockStore store,
            HandlingStore handling,
            CaseFiles files,
            CaseClocks clocks,
            CaseEvents events,
            CaseTimers timers,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.handling = handling;
        this.files = files;
        this.clocks = clocks;
        this.events = events;
        this.timers = timers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A step was reached; its item is kept already. */
    void opened(HumanTask task, CaseFile file) {
        ItemLimit limit = new ItemLimit(
                task.id(), task.settings().getOrDefault("kind", ""), LocalDate.now(clock), limit(task.settings()));
        // Whoever has the code can look up how the case stands, which an asked department need not know.
        store.begin(limit, limit.kind().equals(CaseItems.OPINION) ? null : file.queryCode());
        count(file, limit);
    }

    /** The step's limit is another; it begins with the same day, and is counted when the case's clock is told to have moved. */
    void moved(HumanTask task) {
        store.open(task.dossier()).stream()
                .filter(limit -> limit.item().equals(task.id()))
                .forEach(limit -> store.limit(task.id(), limit(task.settings())));
    }

    private static @Nullable TimeLimit limit(Map<String, String> settings) {
        String limit = settings.get("limit");
        if (limit == null) {
            return null;
        }
        Unit unit = Unit.of(settings.getOrDefault("unit", Unit.WORKING.key())).orElse(Unit.WORKING);
        return new TimeLimit(Integer.parseInt(limit), unit);
    }

    @EventListener
    void told(ClockMoved moved) {
        countAll(moved.dossier());
    }

    @EventListener
    void told(CaseMoved moved) {
        if (isWaiting(moved.from()) || isWaiting(moved.to())) {
            countAll(moved.dossier());
        }
        if (isWaiting(moved.from())) {
            news(moved.dossier());
        }
    }

    @EventListener
    void told(SupplementAnswered answered) {
        news(answered.dossier());
    }

    /** There is something new to see for whoever has opened the case's items before. */
    private void news(UUID dossier) {
        store.open(dossier).forEach(limit -> handling.unseenByAll(limit.item()));
    }

    private void countAll(UUID dossier) {
        CaseFile file = files.now(dossier);
        store.open(dossier).forEach(limit -> count(file, limit));
    }

    private void count(CaseFile file, ItemLimit limit) {
        LocalDate today = LocalDate.now(clock);
        LegalClock legal = clock(file, limit);
        boolean stopped = file.status() == CaseStatus.SPECIAL_PROCEDURE;
        LocalDate due = legal.due(today, calendar).due();
        store.save(
                limit.item(),
                legal.due(today, calendar),
                legal.yellowFrom(today, calendar),
                stopped,
                isWaiting(file.status()));
        if (isWaiting(file.status())) {
            timers.clear(file.id(), OVERDUE, limit.item());
        } else {
            timers.setAfter(file.id(), OVERDUE, limit.item(), due);
        }
    }

    private static boolean isWaiting(CaseStatus status) {
        return status == CaseStatus.CORRECTION || status == CaseStatus.SPECIAL_PROCEDURE;
    }

    /** The clock that ends first: the step's or the case's. */
    private LegalClock clock(CaseFile file, ItemLimit limit) {
        LegalClock ofCase = limit.kind().equals(WorkItems.INTAKE)
                ? LegalClock.start(clocks.arrived(file), Acceptance.LIMIT)
                : clocks.promised(file);
        TimeLimit own = limit.limit();
        if (own == null) {
            return ofCase;
        }
        // What an applicant has corrected has arrived anew.
        LocalDate start = limit.kind().equals(WorkItems.INTAKE) ? clocks.arrived(file) : limit.received();
        LegalClock ofStep = new LegalClock(
                start,
                own,
                ofCase.suspensions().stream()
                        .filter(suspension -> !suspension.from().isBefore(start))
                        .toList(),
                null);
        LocalDate today = LocalDate.now(clock);
        // The case's own clock has run out where it is decided.
        boolean earlier = limit.kind().equals(CaseItems.HUMAN_REVIEW)
                || ofStep.due(today, calendar)
                        .due()
                        .isBefore(ofCase.due(today, calendar).due());
        return earlier ? ofStep : ofCase;
    }

    @Override
    public String kind() {
        return OVERDUE;
    }

    /** Nobody is late unnoticed (invariant I3): the item is for the superior from now on, and the applicant is told. */
    @Override
    public void happen(UUID dossier, String item) {
        if (store.escalate(item, clock.instant())) {
            events.add(dossier, List.of(CaseEvents.Happened.of(CaseEvent.Kind.OVERDUE)));
        }
    }
}
