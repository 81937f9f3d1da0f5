package io.yici.inbox;

import io.yici.codes.YiciException;

/** Whoever is to have the item takes no work of its group. */
public final class AssigneeUnknown extends YiciException {

    private static final long serialVersionUID = 1L;

    AssigneeUnknown() {
        super("work-item.assignee");
    }
}
