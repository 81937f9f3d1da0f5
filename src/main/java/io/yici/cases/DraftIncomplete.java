package io.yici.cases;

import io.yici.codes.YiciException;

/** Something that must be there before submission is missing. */
public final class DraftIncomplete extends YiciException {

    private static final long serialVersionUID = 1L;

    public DraftIncomplete() {
        super("draft.incomplete");
    }
}
