package io.yici.cases;

import io.yici.codes.YiciException;

/** The act cannot be undone any more: a minute is over, something came after it, or it was another clerk's. */
public final class ActNotUndoable extends YiciException {

    private static final long serialVersionUID = 1L;

    ActNotUndoable() {
        super("case.act-not-undoable");
    }
}
