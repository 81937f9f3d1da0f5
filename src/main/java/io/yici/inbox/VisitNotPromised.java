package io.yici.inbox;

import io.yici.codes.YiciException;

/** The applicant would have to come more often than the service's guide promises. */
public final class VisitNotPromised extends YiciException {

    private static final long serialVersionUID = 1L;

    VisitNotPromised() {
        super("work-item.visit-not-promised");
    }
}
