package io.yici.rehearsal;

import io.yici.analysis.Walkable;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.catalogue.scenario.Act;
import io.yici.catalogue.scenario.Scenario;
import io.yici.codes.YiciException;
import io.yici.organisation.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays scenarios, one after the other; each finds everything as it was before the first. */
@Component
@Profile(Rehearsal.PROFILE)
class Stage {

    /** In which departments that are back are asked again. */
    private static final Duration AFTER_RECOVERY = Duration.ofMinutes(10);

    /** In the middle of a working day, so that no story hangs on the hour by accident. */
    private static final LocalDateTime USUAL = LocalDateTime.of(2026, 5, 11, 10, 0);

    private final RehearsalStore store;
    private final RehearsalClock clock;
    private final DaysPass days;
    private final WorkingCalendar calendar;
    private final Actors actors;
    private final Registers registers;
    private final CitizenActs citizens;
    private final ClerkDeeds clerks;
    private final CaseTrail trail;
    private final Expectations expectations;
    private final Lookout lookout;

    Stage(
            RehearsalStore store,
            RehearsalClock clock,
            DaysPass days,
            WorkingCalendar calendar,
            Actors actors,
            Registers registers,
            CitizenActs citizens,
            ClerkDeeds clerks,
            CaseTrail trail,
            Expectations expectations,
            Lookout lookout) {
        this.store = store;
        this.clock = clock;
        this.days = days;
        this.calendar = calendar;
        this.actors = actors;
        this.registers = registers;
        this.citizens = citizens;
        this.clerks = clerks;
        this.trail = trail;
        this.expectations = expectations;
        this.lookout = lookout;
    }

    /** Plays a scenario of the service on its current version. */
    synchronized ScenarioResult play(Scenario scenario, String service, Walkable walkable) {
        Play play = new Play(scenario, service);
        List<Mismatch> mismatches;
        try {
            set(scenario.given());
            scenario.when().forEach(play::go);
            mismatches = expectations.mismatches(scenario.then(), play.dossier(), walkable);
        } catch (NotAsTold stopped) {
            mismatches = List.of(stopped.mismatch());
        }
        List<String> way = expectations.trail(walkable);
        int visits =
                Math.toIntExact(way.stream().filter(walkable.visits()::contains).count());
        return new ScenarioResult(scenario, mismatches, visits, way, trail.rows());
    }

    /** Plays a story act by act, as far as it can be played; what must come of it is not looked at. */
    synchronized Trial tryOut(Scenario scenario, String service, Walkable walkable) {
        Play play = new Play(scenario, service);
        List<Moment> moments = new ArrayList<>();
        Mismatch stopped = null;
        try {
            set(scenario.given());
            moments.add(lookout.settled(play.dossier(), walkable));
            for (Act act : scenario.when()) {
                play.go(act);
                moments.add(lookout.settled(play.dossier(), walkable));
            }
        } catch (NotAsTold impossible) {
            stopped = impossible.mismatch();
        } catch (YiciException refused) {
            stopped = new Mismatch("act", "begin", refused.code());
        }
        return new Trial(List.of(), moments, stopped, trail.rows());
    }

    private void set(Scenario.Given given) {
        store.forgetCases();
        trail.forget();
        LocalDateTime now = given.clock() == null ? USUAL : given.clock();
        clock.set(now.atZone(RehearsalClock.CHINA).toInstant());
        actors.enter(given.people());
        registers.set(given);
    }

    /** One scenario under way. */
    private final class Play {

        private final Scenario scenario;
        private final String service;
        private @Nullable UUID begun;

        Play(Scenario scenario, String service) {
            this.scenario = scenario;
            this.service = service;
        }

        UUID dossier() {
            UUID dossier = begun;
            if (dossier == null) {
                dossier = citizens.begin(applicant(), service);
                begun = dossier;
            }
            return dossier;
        }

        /** The case itself, or the one that its step has started. */
        private UUID dossier(Act act) {
            String step = act.textOrNull("called");
            UUID dossier = dossier();
            return step == null ? dossier : citizens.called(dossier, step);
        }

        private Account applicant() {
            return actors.account(scenario.given().applicant());
        }

        void go(Act act) {
            try {
                carryOut(act);
            } catch (NotAsTold stopped) {
                throw stopped;
            } catch (YiciException refused) {
                throw new NotAsTold("act", act.deed().key() + ":" + act.line(), refused.code());
            }
        }

        private void carryOut(Act act) {
            switch (act.deed()) {
                case DISPUTE -> citizens.dispute(dossier(), actors.account(act.by()), act);
                case PROVE -> citizens.prove(dossier(), actors.account(act.by()), act);
                case SUBMIT ->
                    citizens.submit(
                            dossier(),
                            actors.account(act.by()),
                            scenario.given().answers());
                case CONSENT -> citizens.consent(dossier(), actors.account(act.by()), true);
                case DECLINE -> citizens.consent(dossier(), actors.account(act.by()), false);
                case CORRECT -> citizens.correct(dossier(act), actors.account(act.by()), act);
                case ANSWER -> citizens.answer(dossier(act), actors.account(act.by()), act);
                case WITHDRAW -> citizens.withdraw(dossier(act), actors.account(act.by()));
                case DECIDE -> clerks.decide(dossier(act), actors.account(act.by()), act);
                case CHECK -> clerks.check(dossier(act), actors.account(act.by()), act);
                case WEIGH -> clerks.weigh(dossier(), actors.account(act.by()), act);
                case ACT -> clerks.act(dossier(act), actors.account(act.by()), act);
                case OBJECT -> clerks.object(dossier(), act);
                case WAIT -> pass(act);
                case FAIL ->
                    registers.suffer(
                            act.text("department"),
                            act.textOrNull("resource"),
                            act.textOrNull("person"),
                            act.text("fault"));
                case RECOVER -> {
                    registers.recover();
                    clock.pass(AFTER_RECOVERY);
                }
            }
        }
    }

    /** Lets days pass. */
    private void pass(Act act) {
        String count = act.text("days");
        String key = act.textOrNull("unit");
        Unit unit = Unit.of(key == null ? Unit.CALENDAR.key() : key).orElse(null);
        if (unit == null || !count.matches("[1-9][0-9]{0,3}")) {
            throw new NotAsTold("days", count, "");
        }
        LocalDate today = LocalDate.now((Clock) clock);
        LocalDate then = calendar.due(today, new TimeLimit(Integer.parseInt(count), unit))
                .due();
        days.to(clock.instant().plus(Duration.ofDays(then.toEpochDay() - today.toEpochDay())));
    }
}
