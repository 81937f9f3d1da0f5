package io.yici.cases;

import io.yici.codes.YiciException;

/** What the applicant was asked to do is done, or its last day has passed, or the case went on without it. */
public final class CitizenTaskClosed extends YiciException {

    private static final long serialVersionUID = 1L;

    public CitizenTaskClosed() {
        super("case.task-closed");
    }
}
