package io.yici.cases;

import io.yici.codes.YiciException;

/** The draft was changed elsewhere since it was read. */
public final class DraftChanged extends YiciException {

    private static final long serialVersionUID = 1L;

    DraftChanged() {
        super("draft.changed");
    }
}
