package io.yici.inbox;

import io.yici.codes.YiciException;

/** The item waits for the applicant, or for a procedure that stops the clock. */
public final class WorkItemWaiting extends YiciException {

    private static final long serialVersionUID = 1L;

    WorkItemWaiting() {
        super("work-item.waiting");
    }
}
