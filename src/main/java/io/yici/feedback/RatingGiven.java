package io.yici.feedback;

import io.yici.codes.YiciException;

/** The case was rated before. */
final class RatingGiven extends YiciException {

    private static final long serialVersionUID = 1L;

    RatingGiven() {
        super("rating.given");
    }
}
