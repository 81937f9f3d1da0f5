package io.yici.cases;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.timer.CaseTimers;
import io.yici.cases.timer.TimedEvent;
import io.yici.engine.CaseProcesses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an application is taken up for decision. A clerk says so within five working days after all that is there has arrived; where nobody says
 * anything, it is deemed accepted from the day it arrived (Administrative Licence Law, article 32).
 */
@Component
public class Acceptance implements TimedEvent {

    /** For how long a clerk may look before silence accepts. */
    public static final TimeLimit LIMIT = TimeLimit.workingDays(5);

    private static final String TIMER = "acceptance";

    private final CaseMoves moves;
    private final CaseClocks clocks;
    private final CaseClockStore store;
    private final CaseRuns runs;
    private final CaseProcesses processes;
    private final Supplements supplements;
    private final Acts acts;
    private final CaseTimers timers;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptance(
            CaseMoves moves,
            CaseClocks clocks,
            CaseClockStore store,
            CaseRuns runs,
            CaseProcesses processes,
            Supplements supplements,
            Acts acts,
            CaseTimers timers,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.moves = moves;
        this.clocks = clocks;
        this.store = store;
        this.runs = runs;
        this.processes = processes;
        this.supplements = supplements;
        this.acts = acts;
        this.timers = timers;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The last day on which a clerk may say something. */
    public DueDate due(CaseFile file) {
        return calendar.due(clocks.arrived(file), LIMIT);
    }

    /** Accepts the case: its limits begin today, and it goes on in its diagram. */
    @Transactional
    public void accept(UUID dossier, UUID clerk) {
        CaseFile file = moves.lock(dossier);
        CaseFile accepted = moves.move(
                file,
                CaseAct.ACCEPT,
                CaseStatus.ACCEPTED,
                CaseEvents.Happened.by(clerk, CaseEvent.Kind.ACCEPTED_BY_CLERK));
        clocks.start(accepted, CaseStatus.ACCEPTED, today());
        acts.done(dossier, "accepted", clerk, "", Map.of("due", due(dossier)));
        goOn(accepted);
    }

    /**
     * Accepts the case although some of what may come late is missing (Zhejiang regulation, article 11).
     *
     * @throws SupplementRefused when something is asked for that may not come late
     */
    @Transactional
    public void acceptTolerantly(
            UUID dossier, UUID clerk, List<Supplement.Item> late, TimeLimit within, String reason) {
        CaseFile file = moves.lock(dossier);
        CaseMoves.require(file, CaseAct.ACCEPT_TOLERANTLY, CaseStatus.TOLERANTLY_ACCEPTED);
        Supplement supplement = supplements.askLate(file, clerk, late, within, reason);
        CaseFile accepted = moves.move(
                file,
                CaseAct.ACCEPT_TOLERANTLY,
                CaseStatus.TOLERANTLY_ACCEPTED,
                CaseEvents.Happened.by(clerk, CaseEvent.Kind.ACCEPTED_TOLERANTLY));
        clocks.start(accepted, CaseStatus.TOLERANTLY_ACCEPTED, today());
        Map<String, Object> facts = supplements.facts(accepted, supplement);
        facts.put("due", due(dossier));
        acts.done(dossier, "tolerantly-accepted", clerk, supplement.id().toString(), facts);
        goOn(accepted);
    }

    /**
     * Does not accept: the application is for another authority, or not for any.
     *
     * @param agency who to turn to; empty where nobody
     */
    @Transactional
    public void notAccept(UUID dossier, UUID clerk, String reason, String agency) {
        end(dossier, CaseAct.NOT_ACCEPT, CaseStatus.NOT_ACCEPTED, clerk, CaseEvent.Kind.NOT_ACCEPTED);
        Map<String, Object> facts =
                agency.isEmpty() ? Map.of("reason", reason) : Map.of("reason", reason, "agency", agency);
        acts.done(dossier, "not-accepted", clerk, "", facts);
    }

    /** Says that no licence is needed for what the applicant wants to do. */
    @Transactional
    public void notRequire(UUID dossier, UUID clerk, String reason) {
        end(dossier, CaseAct.NOT_REQUIRE, CaseStatus.NOT_REQUIRED, clerk, CaseEvent.Kind.NOT_REQUIRED);
        acts.done(dossier, "not-required", clerk, "", Map.of("reason", reason));
    }

    private void end(UUID dossier, CaseAct act, CaseStatus to, UUID clerk, CaseEvent.Kind kind) {
        CaseFile file = moves.lock(dossier);
        CaseMoves.require(file, act, to);
        processes.cancel(dossier, act.key());
        moves.move(file, act, to, CaseEvents.Happened.by(clerk, kind));
    }

    @Override
    public String kind() {
        return TIMER;
    }

    /** Nobody said anything: deemed accepted, with the day all had arrived as day 0. */
    @Override
    public void happen(UUID dossier, String subject) {
        CaseFile file = moves.lock(dossier);
        if (file.status() != CaseStatus.PRE_REVIEW) {
            return;
        }
        LocalDate arrived = clocks.arrived(file);
        CaseFile accepted = moves.move(
                file,
                CaseAct.DEEM_ACCEPTED,
                CaseStatus.DEEMED_ACCEPTED,
                CaseEvents.Happened.of(CaseEvent.Kind.DEEMED_ACCEPTED));
        clocks.start(accepted, CaseStatus.DEEMED_ACCEPTED, arrived);
        Instant now = clock.instant();
        events.publishEvent(
                new NoticeDue(dossier, "deemed-accepted", Map.of("due", due(dossier), "arrived", arrived), now));
        goOn(accepted);
    }

    private void goOn(CaseFile accepted) {
        store.intakeTask(accepted.id()).ifPresent(task -> runs.complete(accepted.id(), task));
    }

    private LocalDate due(UUID dossier) {
        return Objects.requireNonNull(moves.lock(dossier).due());
    }

    @EventListener
    void told(CaseMoved moved) {
        if (moved.to() == CaseStatus.PRE_REVIEW) {
            remind(moves.lock(moved.dossier()));
        } else if (moved.from() == CaseStatus.PRE_REVIEW) {
            timers.clear(moved.dossier(), TIMER, "");
        }
    }

    /** Where the calendar changes, the term does. */
    @EventListener
    void told(ClockMoved moved) {
        CaseFile file = moves.lock(moved.dossier());
        if (file.status() == CaseStatus.PRE_REVIEW) {
            remind(file);
        }
    }

    private void remind(CaseFile file) {
        timers.setAfter(file.id(), TIMER, "", due(file).due());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
