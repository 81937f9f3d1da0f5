package io.yici.cases;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.timer.CaseTimers;
import io.yici.cases.timer.TimedEvent;
import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The step at which a case waits for days to pass: the day it comes is day 0, and the last day counts whole. */
@Component
class WaitDaysStep implements DiagramStep, TimedEvent {

    private static final String TIMER = "step";
    private static final String USUAL = "10";

    private final CaseTimers timers;
    private final CaseRuns runs;
    private final WorkingCalendar calendar;
    private final Clock clock;

    WaitDaysStep(CaseTimers timers, CaseRuns runs, WorkingCalendar calendar, Clock clock) {
        this.timers = timers;
        this.runs = runs;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "waitDays";
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public StepResult enter(StepVisit visit) {
        int days = Integer.parseInt(visit.settings().getOrDefault("days", USUAL));
        Unit unit = Unit.of(visit.settings().getOrDefault("unit", Unit.WORKING.key()))
                .orElse(Unit.WORKING);
        DueDate last = calendar.due(LocalDate.now(clock), new TimeLimit(days, unit));
        timers.setAfter(visit.dossier(), TIMER, visit.activity(), last.due());
        return StepResult.WAITING;
    }

    /** Whoever wakes the case meanwhile does not make the days shorter. */
    @Override
    public StepResult wake(StepVisit visit) {
        return timers.isSet(visit.dossier(), TIMER, visit.activity()) ? StepResult.WAITING : StepResult.PASSED;
    }

    /** The days that have begun are not counted anew. */
    @Override
    public void moved(StepVisit before, StepVisit now) {
        timers.rename(now.dossier(), TIMER, before.activity(), now.activity());
    }

    /** The days are over: the timer is gone by now. */
    @Override
    public void happen(UUID dossier, String subject) {
        runs.wake(dossier);
    }
}
