package io.yici.cases;

import io.yici.cases.timer.TimedEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What departments say to a case, or that they say nothing in time: it goes on once enough have. Each call locks the case, so that two who answer at once do it one after the other. */
@Component
public class SubCaseAnswers implements TimedEvent {

    private final SubCaseStore store;
    private final SubCases subCases;
    private final CaseMoves moves;
    private final CaseRuns runs;
    private final CaseEvents events;

    SubCaseAnswers(SubCaseStore store, SubCases subCases, CaseMoves moves, CaseRuns runs, CaseEvents events) {
        this.store = store;
        this.subCases = subCases;
        this.moves = moves;
        this.runs = runs;
        this.events = events;
    }

    /**
     * A department's opinion; the case goes on where it was the last that was waited for.
     *
     * @param item its clerks' item
     * @throws SubCaseClosed when it was answered before, or is not needed any more
     */
    @Transactional
    public void answer(String item, UUID clerk, boolean agrees, String reason) {
        SubCase one = store.find(item).orElseThrow(SubCaseClosed::new);
        moves.lock(one.dossier());
        if (!subCases.answer(one, agrees ? SubCase.State.AGREED : SubCase.State.OBJECTED, reason, clerk)) {
            throw new SubCaseClosed();
        }
        events.add(
                one.dossier(),
                List.of(new CaseEvents.Happened(
                        CaseEvent.Kind.DEPARTMENT_ANSWERED, one.department(), clerk.toString())));
        runs.wake(one.dossier());
    }

    @Override
    public String kind() {
        return SubCases.SILENCE;
    }

    /** The term is over, unless the case waited for its applicant meanwhile or its clock stood still: then the days that are left are counted on. */
    @Override
    public void happen(UUID dossier, String subject) {
        CaseFile file = moves.lock(dossier);
        SubCase one = store.find(subject).orElseThrow(SubCaseClosed::new);
        if (!one.isOpen()) {
            return;
        }
        if (subCases.isTermRunning(one, file)) {
            subCases.setTimer(one);
        } else if (subCases.end(one, SubCase.State.SILENT)) {
            events.add(dossier, List.of(CaseEvents.Happened.of(CaseEvent.Kind.DEPARTMENT_SILENT, one.department())));
            runs.wake(dossier);
        }
    }
}
