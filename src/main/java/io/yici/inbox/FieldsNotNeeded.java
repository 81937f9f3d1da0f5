package io.yici.inbox;

import io.yici.codes.YiciException;

/** No step of the item's group needs anything of the record. */
public final class FieldsNotNeeded extends YiciException {

    private static final long serialVersionUID = 1L;

    FieldsNotNeeded() {
        super("inbox.not-needed");
    }
}
