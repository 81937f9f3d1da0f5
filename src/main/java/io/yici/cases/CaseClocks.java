package io.yici.cases;

import io.yici.calendar.DueDate;
import io.yici.calendar.Extension;
import io.yici.calendar.LegalClock;
import io.yici.calendar.Suspension;
import io.yici.calendar.SuspensionGround;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The legal clocks of cases: how they stand, and what starts, stops and lengthens them. Every change is told as {@link ClockMoved}. */
@Component
public class CaseClocks {

    private final CaseClockStore store;
    private final CaseFileStore files;
    private final CaseVersions versions;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClocks(
            CaseClockStore store,
            CaseFileStore files,
            CaseVersions versions,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.versions = versions;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The clock of what was promised to the applicant; where the case is not accepted yet, as if it were on the day its materials arrived. */
    public LegalClock promised(CaseFile file) {
        return of(file).of(promisedLimit(file), submittedOn(file));
    }

    /** The clock of what the law allows at most. */
    public LegalClock statutory(CaseFile file) {
        return of(file).of(versions.of(file).item().statutory(), submittedOn(file));
    }

    /** The last day of what was promised, as it is counted today. */
    LocalDate due(CaseFile file) {
        return promised(file).due(today(), calendar).due();
    }

    /** When all that is there had arrived. */
    public LocalDate arrived(CaseFile file) {
        LocalDate arrived = of(file).arrived();
        return arrived == null ? submittedOn(file) : arrived;
    }

    /** Whether the clock stands still. */
    public boolean isStopped(CaseFile file) {
        return promised(file).isStopped();
    }

    CaseClock of(CaseFile file) {
        return store.of(file.id(), promisedLimit(file).unit());
    }

    /** Somebody has to say whether the case is accepted, at this task; that the task was reached later than the application came makes no limit longer. */
    void awaitAcceptance(CaseFile file, String task) {
        store.save(of(file).awaiting(task));
    }

    /** More has arrived; limits are counted from today if it is accepted as it is. */
    void arriveAgain(CaseFile file) {
        store.save(of(file).arrivedOn(today()));
        moved(file);
    }

    /** The limits begin, with this day as day 0. */
    void start(CaseFile file, CaseStatus how, LocalDate day) {
        store.save(of(file).started(day, how));
        moved(file);
    }

    /** Stops the clock from today on. */
    void stop(CaseFile file, SuspensionGround ground, String basis, UUID by) {
        Suspension suspension = Suspension.running(today(), ground, basis, by.toString());
        promised(file).suspended(suspension, calendar);
        store.stop(file.id(), suspension);
        moved(file);
    }

    /** Sets the clock going again, tomorrow. */
    void resume(CaseFile file, UUID by) {
        promised(file).resumed(today());
        store.resume(file.id(), today(), by);
        moved(file);
    }

    /** As if it had not been stopped; only for a stop of just now. */
    void strikeStop(CaseFile file) {
        List<Suspension> suspensions = of(file).suspensions();
        store.strike(file.id(), suspensions.get(suspensions.size() - 1).from());
        moved(file);
    }

    /** Gives more time. */
    void extend(CaseFile file, TimeLimit by, String ground, UUID approver) {
        Extension more = new Extension(today(), by, ground, approver.toString());
        promised(file).extended(more, calendar);
        store.save(of(file).with(more));
        moved(file);
    }

    /** As if no more time had been given; only for an extension of just now. */
    void strikeExtension(CaseFile file) {
        store.save(of(file).with((Extension) null));
        moved(file);
    }

    /** Counts the due date again, and keeps and tells it. */
    void moved(CaseFile file) {
        DueDate due = promised(file).due(today(), calendar);
        files.saveDue(file.id(), due.due(), due.provisional());
        events.publishEvent(new ClockMoved(file.id()));
    }

    private TimeLimit promisedLimit(CaseFile file) {
        return versions.of(file).item().promised();
    }

    private LocalDate submittedOn(CaseFile file) {
        Instant submitted = Objects.requireNonNull(file.submittedAt());
        return LocalDate.ofInstant(submitted, clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
