package io.yici.rights;

import io.yici.codes.YiciException;

/** It was answered or taken back before. */
public final class HumanReviewClosed extends YiciException {

    private static final long serialVersionUID = 1L;

    HumanReviewClosed() {
        super("human-review.closed");
    }
}
