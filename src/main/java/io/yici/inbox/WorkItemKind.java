package io.yici.inbox;

import io.yici.codes.YiciException;

/** The work item asks for another kind of answer. */
public final class WorkItemKind extends YiciException {

    private static final long serialVersionUID = 1L;

    WorkItemKind() {
        super("work-item.kind");
    }
}
