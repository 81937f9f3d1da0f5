package io.yici.feedback;

import io.yici.codes.YiciException;

/** There is no such follow-up, or it is another department's. */
final class FollowUpNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    FollowUpNotFound() {
        super("follow-up.not-found");
    }
}
