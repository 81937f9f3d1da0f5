package io.yici.cases;

import io.yici.cases.timer.TimedEvent;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reminds an applicant, before it is too late, of what they are to do. */
@Component
class CitizenTaskReminder implements TimedEvent {

    private final CitizenTaskStore store;
    private final CitizenTasks tasks;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CitizenTaskReminder(
            CitizenTaskStore store,
            CitizenTasks tasks,
            CaseFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CitizenTasks.REMINDER;
    }

    @Override
    public void happen(UUID dossier, String subject) {
        store.find(subject)
                .filter(CitizenTask::isOpen)
                .ifPresent(open -> events.publishEvent(new NoticeDue(
                        dossier, CitizenTasks.REMINDER, tasks.letter(files.of(dossier), open), clock.instant())));
    }
}
