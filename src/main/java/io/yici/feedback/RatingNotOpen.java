package io.yici.feedback;

import io.yici.codes.YiciException;

/** The case is not decided, so there is nothing to rate yet. */
final class RatingNotOpen extends YiciException {

    private static final long serialVersionUID = 1L;

    RatingNotOpen() {
        super("rating.not-open");
    }
}
