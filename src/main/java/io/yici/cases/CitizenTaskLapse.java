package io.yici.cases;

import io.yici.cases.timer.TimedEvent;
import io.yici.engine.CaseProcesses;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the applicant's silence means: the case goes along the step's boundary timer, and where there is none the application counts as withdrawn, as the
 * letter that asked has told.
 */
@Component
class CitizenTaskLapse implements TimedEvent {

    private final CitizenTaskStore store;
    private final CitizenTasks tasks;
    private final CaseMoves moves;
    private final CaseRuns runs;
    private final CaseProcesses processes;
    private final CaseEvents caseEvents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CitizenTaskLapse(
            CitizenTaskStore store,
            CitizenTasks tasks,
            CaseMoves moves,
            CaseRuns runs,
            CaseProcesses processes,
            CaseEvents caseEvents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.moves = moves;
        this.runs = runs;
        this.processes = processes;
        this.caseEvents = caseEvents;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CitizenTasks.LETTER;
    }

    @Override
    public void happen(UUID dossier, String subject) {
        CaseFile file = moves.lock(dossier);
        CitizenTask task = store.find(subject).orElseThrow(CitizenTaskClosed::new);
        if (!file.status().isOpen() || !store.end(subject, CitizenTask.State.LAPSED, clock.instant())) {
            return;
        }
        caseEvents.add(dossier, List.of(CaseEvents.Happened.of(CaseEvent.Kind.TASK_LAPSED, task.activity())));
        if (task.silenceWithdraws()) {
            withdraw(file, task);
        } else {
            runs.lapse(dossier, subject);
        }
    }

    private void withdraw(CaseFile file, CitizenTask task) {
        processes.cancel(file.id(), CaseAct.DEEM_WITHDRAWN.key());
        moves.move(
                file,
                CaseAct.DEEM_WITHDRAWN,
                CaseStatus.DEEMED_WITHDRAWN,
                CaseEvents.Happened.of(CaseEvent.Kind.DEEMED_WITHDRAWN));
        events.publishEvent(new NoticeDue(file.id(), "deemed-withdrawn", tasks.letter(file, task), clock.instant()));
    }
}
