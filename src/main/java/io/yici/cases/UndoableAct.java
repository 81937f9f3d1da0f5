package io.yici.cases;

/** An act that can be undone while nothing of it has left the house. */
public interface UndoableAct {

    /** Key of the act. */
    String kind();

    /**
     * Puts the case, which is locked, back to how it was before the act.
     *
     * @return the status it had
     */
    CaseStatus undo(CaseFile file, DoneAct act);
}
