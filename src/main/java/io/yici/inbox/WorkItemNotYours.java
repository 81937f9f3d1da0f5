package io.yici.inbox;

import io.yici.codes.YiciException;

/** Only who has the item, or who oversees its group, may give it to somebody. */
public final class WorkItemNotYours extends YiciException {

    private static final long serialVersionUID = 1L;

    WorkItemNotYours() {
        super("work-item.not-yours");
    }
}
