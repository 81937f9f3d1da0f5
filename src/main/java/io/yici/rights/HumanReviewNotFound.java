package io.yici.rights;

import io.yici.codes.YiciException;

/** There is none, or it is somebody else's. */
public final class HumanReviewNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    HumanReviewNotFound() {
        super("human-review.not-found");
    }
}
