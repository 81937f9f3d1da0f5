package io.yici.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What clerks did to cases. An act that can be undone is told to the applicant only after {@link #UNDO}, so that until then nothing has left the house;
 * the latest act of a case can be undone until then, by whoever did it.
 */
@Component
public class Acts {

    /** For how long an act can be undone. */
    public static final Duration UNDO = Duration.ofMinutes(1);

    private final DoneActStore store;
    private final CaseMoves moves;
    private final CaseEvents caseEvents;
    private final ObjectProvider<UndoableAct> undoable;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acts(
            DoneActStore store,
            CaseMoves moves,
            CaseEvents caseEvents,
            ObjectProvider<UndoableAct> undoable,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.moves = moves;
        this.caseEvents = caseEvents;
        this.undoable = undoable;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps an act, in the caller's transaction, and tells the applicant of it once it cannot be undone any more.
     *
     * @param kind key of the act and of the letter that tells it
     * @param subject what it made or changed, or what was there before; never personal
     * @param facts what the letter states
     */
    public void done(UUID dossier, String kind, UUID clerk, String subject, Map<String, Object> facts) {
        Instant now = clock.instant();
        store.insert(new DoneAct(UUID.randomUUID(), dossier, kind, clerk, now, subject, null));
        boolean canBeUndone = undoing(kind).isPresent();
        events.publishEvent(new NoticeDue(dossier, kind, facts, canBeUndone ? now.plus(UNDO) : now));
    }

    /** The acts of a case, the latest first. */
    public List<DoneAct> of(UUID dossier) {
        return store.ofDossier(dossier);
    }

    /** The act that this clerk can still undo. */
    public Optional<DoneAct> undoable(UUID dossier, UUID clerk) {
        return store.ofDossier(dossier).stream()
                .findFirst()
                .filter(act -> act.undoneAt() == null && act.clerk().equals(clerk))
                .filter(act -> clock.instant().isBefore(act.doneAt().plus(UNDO)))
                .filter(act -> undoing(act.kind()).isPresent());
    }

    /**
     * Puts the case back to how it was before the act.
     *
     * @throws ActNotUndoable when it cannot be undone any more
     */
    @Transactional
    public void undo(UUID dossier, UUID act, UUID clerk) {
        CaseFile file = moves.lock(dossier);
        DoneAct last =
                undoable(dossier, clerk).filter(found -> found.id().equals(act)).orElseThrow(ActNotUndoable::new);
        CaseStatus before =
                undoing(last.kind()).orElseThrow(ActNotUndoable::new).undo(file, last);
        CaseEvents.Happened undone = new CaseEvents.Happened(CaseEvent.Kind.ACT_UNDONE, last.kind(), clerk.toString());
        if (before == file.status()) {
            caseEvents.add(dossier, List.of(undone));
        } else {
            moves.move(file, CaseAct.UNDO, before, undone);
        }
        store.undone(act, clock.instant());
        events.publishEvent(new NoticeTakenBack(dossier, last.kind()));
    }

    private Optional<UndoableAct> undoing(String kind) {
        return undoable.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }
}
