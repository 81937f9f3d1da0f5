package io.yici.inbox;

import io.yici.codes.YiciException;

/** Another clerk has the work item, or it is done. */
public final class WorkItemTaken extends YiciException {

    private static final long serialVersionUID = 1L;

    public WorkItemTaken() {
        super("work-item.taken");
    }
}
