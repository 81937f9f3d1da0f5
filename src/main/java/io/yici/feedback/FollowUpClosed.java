package io.yici.feedback;

import io.yici.codes.YiciException;

/** The follow-up was answered before. */
final class FollowUpClosed extends YiciException {

    private static final long serialVersionUID = 1L;

    FollowUpClosed() {
        super("follow-up.closed");
    }
}
