package io.yici.cases;

import io.yici.calendar.LegalClock;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.timer.CaseTimers;
import io.yici.engine.spi.HumanTask;
import io.yici.engine.spi.HumanTasks;
import io.yici.engine.spi.StepVisit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The departments a case asks for their opinions: each has a number, an item for its clerks and a term of its own. A case that comes to the step again asks
 * anew, since something has changed meanwhile; what was said the time before stays in sight and is no fact any more.
 */
@Component
public class SubCases {

    /** The kind of timer after which silence is agreement. */
    static final String SILENCE = "departments-silence";

    private static final String DEPARTMENTS = "departments";
    private static final String OBJECTED = "objected";
    private static final String FIRST_OBJECTION = "objection";

    private final SubCaseStore store;
    private final CaseFiles files;
    private final CaseClocks clocks;
    private final CaseEvents events;
    private final CaseTimers timers;
    private final WorkingCalendar calendar;
    private final ObjectProvider<HumanTasks> humanTasks;
    private final Clock clock;

    SubCases(
            SubCaseStore store,
            CaseFiles files,
            CaseClocks clocks,
            CaseEvents events,
            CaseTimers timers,
            WorkingCalendar calendar,
            ObjectProvider<HumanTasks> humanTasks,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.clocks = clocks;
        this.events = events;
        this.timers = timers;
        this.calendar = calendar;
        this.humanTasks = humanTasks;
        this.clock = clock;
    }

    /** All of a case, in the order they were asked. */
    public List<SubCase> of(UUID dossier) {
        return store.ofDossier(dossier);
    }

    /** The one whose clerks have the item. */
    public Optional<SubCase> find(String item) {
        return store.find(item);
    }

    /** What the department wrote; empty where it has said nothing. */
    public Optional<String> reason(SubCase one) {
        return store.reason(one);
    }

    /** The last day of its term, without the days on which the case's clock stands still; null where it has none. */
    public @Nullable LocalDate due(SubCase one) {
        TimeLimit limit = one.limit();
        if (limit == null) {
            return null;
        }
        LegalClock own = new LegalClock(
                one.received(),
                limit,
                clocks.promised(files.of(one.dossier())).suspensions().stream()
                        .filter(suspension -> !suspension.from().isBefore(one.received()))
                        .toList(),
                null);
        return own.due(LocalDate.now(clock), calendar).due();
    }

    /** Asks each department that the step names; returns what was asked. */
    List<SubCase> ask(StepVisit visit) {
        CaseFile file = files.of(visit.dossier());
        List<SubCase> before = of(file.id());
        int round = round(before, visit.activity()) + 1;
        List<SubCase> asked = new ArrayList<>();
        for (String group : SubCase.names(visit.settings().get(DEPARTMENTS))) {
            SubCase one = one(visit, file, group, round, before.size() + asked.size() + 1);
            open(one, visit.settings());
            asked.add(one);
        }
        if (!asked.isEmpty()) {
            String departments = asked.stream().map(SubCase::department).collect(Collectors.joining(","));
            events.add(file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.DEPARTMENTS_ASKED, departments)));
        }
        return asked;
    }

    private SubCase one(StepVisit visit, CaseFile file, String group, int round, int number) {
        return new SubCase(
                UUID.randomUUID().toString(),
                file.id(),
                visit.activity(),
                round,
                SubCase.department(group),
                group,
                "%s-%02d".formatted(file.number(), number),
                SubCase.names(visit.settings().get("shows")),
                clock.instant(),
                LocalDate.now(clock),
                limit(visit.settings()),
                "agrees".equals(visit.settings().get("silence")),
                SubCase.State.OPEN,
                null,
                null);
    }

    private static @Nullable TimeLimit limit(Map<String, String> settings) {
        String limit = settings.get("limit");
        Unit unit = Unit.of(settings.getOrDefault("unit", Unit.WORKING.key())).orElse(Unit.WORKING);
        return limit == null ? null : new TimeLimit(Integer.parseInt(limit), unit);
    }

    private void open(SubCase one, Map<String, String> settings) {
        store.insert(one);
        humanTasks.orderedStream().forEach(told -> told.opened(task(one, settings)));
        setTimer(one);
    }

    /** Sets the timer after which silence is agreement, or moves it; not before today is over. */
    void setTimer(SubCase one) {
        LocalDate due = one.silenceAgrees() ? due(one) : null;
        if (due == null) {
            timers.clear(one.dossier(), SILENCE, one.id());
        } else {
            LocalDate today = LocalDate.now(clock);
            timers.setAfter(one.dossier(), SILENCE, one.id(), due.isBefore(today) ? today : due);
        }
    }

    /** Whether a department has days left, or cannot answer while the case waits for something else. */
    boolean isTermRunning(SubCase one, CaseFile file) {
        LocalDate due = due(one);
        return file.status() == CaseStatus.CORRECTION
                || file.status() == CaseStatus.SPECIAL_PROCEDURE
                || (due != null && !due.isBefore(LocalDate.now(clock)));
    }

    private static HumanTask task(SubCase one, Map<String, String> settings) {
        Map<String, String> asked = new HashMap<>(settings);
        asked.put("kind", HumanTask.OPINION);
        asked.put(HumanTask.NUMBER, one.number());
        return new HumanTask(one.id(), one.dossier(), one.activity(), List.of(one.group()), asked);
    }

    /** Whether the case is to wait at the step, where it was asked last: until all have answered, or one objects where that is enough. */
    boolean isWaiting(StepVisit visit) {
        List<SubCase> asked = last(of(visit.dossier()), visit.activity());
        boolean enough = FIRST_OBJECTION.equals(visit.settings().get("until"))
                && asked.stream().anyMatch(one -> one.state() == SubCase.State.OBJECTED);
        return !enough && asked.stream().anyMatch(SubCase::isOpen);
    }

    /** Ends what a department said nothing about, and its item; says whether it was open. */
    boolean end(SubCase one, SubCase.State state) {
        boolean ended = store.end(one.id(), state, clock.instant());
        if (ended) {
            closed(one);
        }
        return ended;
    }

    /** Keeps what a department said, and ends its item; says whether it was open. */
    boolean answer(SubCase one, SubCase.State state, String reason, UUID clerk) {
        boolean answered = store.answer(one, state, reason, clerk, clock.instant());
        if (answered) {
            closed(one);
        }
        return answered;
    }

    private void closed(SubCase one) {
        timers.clear(one.dossier(), SILENCE, one.id());
        humanTasks.orderedStream().forEach(told -> told.closed(one.id()));
    }

    /** The case has left the step, or ended: nobody need answer any more. */
    void left(UUID dossier, String activity) {
        open(dossier, activity).forEach(one -> end(one, SubCase.State.CLOSED));
    }

    /** Who was asked is asked still, at the new version's step and within its term. */
    void moved(StepVisit before, StepVisit now) {
        for (SubCase one : open(now.dossier(), before.activity())) {
            store.move(one.id(), one(now, files.of(now.dossier()), one.group(), one.round(), 0));
            SubCase moved = store.find(one.id()).orElseThrow();
            humanTasks
                    .orderedStream()
                    .forEach(told -> told.moved(task(one, before.settings()), task(moved, now.settings())));
            setTimer(moved);
        }
    }

    private List<SubCase> open(UUID dossier, String activity) {
        return of(dossier).stream()
                .filter(one -> one.isOpen() && one.activity().equals(activity))
                .toList();
    }

    /** What was said last at each step, by the step: how many agreed, objected or were silent, each by its code, and what it comes to. */
    Map<String, Object> facts(UUID dossier) {
        List<SubCase> all = of(dossier);
        Map<String, Object> facts = new HashMap<>();
        all.stream()
                .map(SubCase::activity)
                .distinct()
                .forEach(activity -> facts.put(activity, fact(last(all, activity))));
        return facts;
    }

    private static Map<String, Object> fact(List<SubCase> asked) {
        Map<String, Object> fact = new HashMap<>();
        asked.forEach(one -> fact.put(one.department(), word(one.state())));
        fact.put("agreed", count(asked, SubCase.State.AGREED));
        fact.put(OBJECTED, count(asked, SubCase.State.OBJECTED));
        fact.put("silent", count(asked, SubCase.State.SILENT));
        boolean objected = asked.stream().anyMatch(one -> one.state() == SubCase.State.OBJECTED);
        fact.put("outcome", objected ? OBJECTED : "agreed");
        return fact;
    }

    private static int count(List<SubCase> asked, SubCase.State state) {
        return Math.toIntExact(
                asked.stream().filter(one -> one.state() == state).count());
    }

    /** The stable name of a state in conditions and programs. */
    public static String word(SubCase.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<SubCase> last(List<SubCase> all, String activity) {
        int round = round(all, activity);
        return all.stream()
                .filter(one -> one.activity().equals(activity) && one.round() == round)
                .toList();
    }

    private static int round(List<SubCase> all, String activity) {
        return all.stream()
                .filter(one -> one.activity().equals(activity))
                .mapToInt(SubCase::round)
                .max()
                .orElse(0);
    }
}
