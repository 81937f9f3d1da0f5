package io.yici.cases;

import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.timer.CaseTimers;
import io.yici.catalogue.FolderTexts;
import io.yici.engine.spi.HumanTask;
import io.yici.engine.spi.HumanTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Steps of diagrams at which a case waits for its applicant: who is told, until when, and what was answered. The clock of the case goes on meanwhile, since
 * the law has no ground to stop it.
 */
@Component
public class CitizenTasks implements HumanTasks {

    static final String LETTER = "citizen-task";
    static final String REMINDER = "citizen-task-reminder";

    private static final String USUAL_DAYS = "10";

    /** So many working days before the end somebody is reminded [demo]. */
    private static final int DAYS_BEFORE = 3;

    private final CitizenTaskStore store;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final CaseEvents caseEvents;
    private final CaseTimers timers;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CitizenTasks(
            CitizenTaskStore store,
            CaseFiles files,
            CaseVersions versions,
            CaseEvents caseEvents,
            CaseTimers timers,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.versions = versions;
        this.caseEvents = caseEvents;
        this.timers = timers;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** All of a case, in the order they were asked. */
    public List<CitizenTask> of(UUID dossier) {
        return store.ofDossier(dossier);
    }

    /** One of the case. */
    public Optional<CitizenTask> find(UUID dossier, String id) {
        return store.find(id).filter(task -> task.dossier().equals(dossier));
    }

    /** Which of an account's cases wait for something of its holder. */
    public Set<UUID> waiting(UUID account) {
        return store.waiting(account);
    }

    /** What was answered last at each step, by the step, as conditions and rules read it. */
    Map<String, Object> facts(UUID dossier) {
        Map<String, Object> facts = new HashMap<>();
        for (CitizenTask task : of(dossier)) {
            if (task.state() == CitizenTask.State.ANSWERED) {
                facts.put(task.activity(), task.answers());
            }
        }
        return facts;
    }

    @Override
    public void opened(HumanTask asked) {
        if (asked.isForApplicant()) {
            CaseFile file = files.of(asked.dossier());
            CitizenTask task = task(asked);
            store.insert(task);
            setTimers(task);
            caseEvents.add(file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.TASK_ASKED, task.activity())));
            events.publishEvent(new NoticeDue(file.id(), LETTER, letter(file, task), clock.instant()));
        }
    }

    private CitizenTask task(HumanTask asked) {
        Map<String, String> settings = asked.settings();
        Unit unit = Unit.of(settings.getOrDefault("unit", Unit.WORKING.key())).orElse(Unit.WORKING);
        TimeLimit within = new TimeLimit(Integer.parseInt(settings.getOrDefault("limit", USUAL_DAYS)), unit);
        return new CitizenTask(
                asked.id(),
                asked.dossier(),
                asked.activity(),
                Objects.requireNonNull(settings.get("form")),
                CitizenTask.State.OPEN,
                clock.instant(),
                calendar.due(LocalDate.now(clock), within),
                within,
                !settings.containsKey(HumanTask.GOES_ON),
                Map.of(),
                null);
    }

    private void setTimers(CitizenTask task) {
        timers.setAfter(task.dossier(), LETTER, task.id(), task.lastDay());
        LocalDate reminder = calendar.workingDayBefore(task.lastDay(), DAYS_BEFORE);
        if (reminder.isAfter(LocalDate.now(clock))) {
            timers.set(task.dossier(), REMINDER, task.id(), timers.startOf(reminder));
        }
    }

    /** The case goes on or ends without it, unless it was answered or has lapsed before. */
    @Override
    public void closed(String taskId) {
        store.find(taskId).ifPresent(task -> {
            store.end(taskId, CitizenTask.State.ENDED, clock.instant());
            timers.clear(task.dossier(), LETTER, taskId);
            timers.clear(task.dossier(), REMINDER, taskId);
        });
    }

    /** What a letter states of it. */
    Map<String, Object> letter(CaseFile file, CitizenTask task) {
        FolderTexts texts = versions.of(file).service().texts();
        return Map.of(
                "items", inBoth(texts, task.titleKey()),
                "body", inBoth(texts, task.whyKey()),
                "deadline", task.lastDay(),
                "withdraws", task.silenceWithdraws());
    }

    private static Map<String, List<String>> inBoth(FolderTexts texts, String key) {
        return Map.of("zh", lines(texts, Locale.SIMPLIFIED_CHINESE, key), "en", lines(texts, Locale.ENGLISH, key));
    }

    private static List<String> lines(FolderTexts texts, Locale locale, String key) {
        return texts.text(locale, key).lines().filter(line -> !line.isBlank()).toList();
    }
}
