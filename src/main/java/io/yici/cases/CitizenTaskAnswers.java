package io.yici.cases;

import io.yici.catalogue.FormSchema;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what an applicant enters at a step that asks them; the application itself stays as it is. */
@Component
public class CitizenTaskAnswers {

    private final CitizenTaskStore store;
    private final CaseVersions versions;
    private final CaseMoves moves;
    private final CaseRuns runs;
    private final CaseEvents caseEvents;
    private final CaseLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CitizenTaskAnswers(
            CitizenTaskStore store,
            CaseVersions versions,
            CaseMoves moves,
            CaseRuns runs,
            CaseEvents caseEvents,
            CaseLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.moves = moves;
        this.runs = runs;
        this.caseEvents = caseEvents;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The form of a task, in the version its case runs on. */
    public FormSchema form(CaseFile file, CitizenTask task) {
        return versions.of(file)
                .service()
                .definition()
                .form(task.form())
                .orElseThrow(() -> new IllegalStateException("published without its form: " + task.form()));
    }

    /**
     * Keeps what was entered so far, right or wrong, so that nobody types it twice.
     *
     * @throws CaseNotFound when it is not this account's case
     * @throws CitizenTaskClosed when there is nothing to do any more
     */
    @Transactional
    public void keep(UUID dossier, UUID account, String task, Map<String, @Nullable Object> entered) {
        CaseFile file = own(dossier, account);
        if (!store.keep(open(file, task), entered)) {
            throw new CitizenTaskClosed();
        }
    }

    /**
     * Takes the answers; the case goes on.
     *
     * @param answers by the form's keys, looked at already
     * @throws CaseNotFound when it is not this account's case
     * @throws CitizenTaskClosed when there is nothing to do any more
     */
    @Transactional
    public void answer(UUID dossier, UUID account, String id, Map<String, @Nullable Object> answers) {
        CaseFile file = own(dossier, account);
        CitizenTask task = open(file, id);
        store.keep(task, answers);
        if (!store.end(id, CitizenTask.State.ANSWERED, clock.instant())) {
            throw new CitizenTaskClosed();
        }
        caseEvents.add(dossier, List.of(CaseEvents.Happened.of(CaseEvent.Kind.TASK_ANSWERED, task.activity())));
        log.applicant(LedgerEvent.ANSWERED, file, versions.of(file));
        runs.complete(dossier, id);
        events.publishEvent(new SupplementAnswered(dossier));
    }

    private CaseFile own(UUID dossier, UUID account) {
        CaseFile file = moves.lock(dossier);
        if (!file.account().equals(account)) {
            throw new CaseNotFound();
        }
        return file;
    }

    private CitizenTask open(CaseFile file, String id) {
        return store.find(id)
                .filter(task -> task.dossier().equals(file.id()))
                .filter(task -> task.isOpen() && file.status().isOpen())
                .orElseThrow(CitizenTaskClosed::new);
    }
}
