package io.yici.inbox;

import io.yici.codes.YiciException;

/** There is no such work item, or it belongs to another group. */
public final class WorkItemNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    public WorkItemNotFound() {
        super("work-item.not-found");
    }
}
