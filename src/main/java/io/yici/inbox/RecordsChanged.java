package io.yici.inbox;

import io.yici.codes.YiciException;

/** A record has changed since the clerk looked at the case: the clerk looks again before deciding. */
public final class RecordsChanged extends YiciException {

    private static final long serialVersionUID = 1L;

    public RecordsChanged() {
        super("work-item.records-changed");
    }
}
