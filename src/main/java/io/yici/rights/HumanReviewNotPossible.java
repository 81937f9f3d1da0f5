package io.yici.rights;

import io.yici.codes.YiciException;

/** No person can be asked for: the decision was a person's, or one was asked for before, or there is none. */
public final class HumanReviewNotPossible extends YiciException {

    private static final long serialVersionUID = 1L;

    HumanReviewNotPossible() {
        super("human-review.not-possible");
    }
}
