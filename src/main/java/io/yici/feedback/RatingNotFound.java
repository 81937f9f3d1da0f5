package io.yici.feedback;

import io.yici.codes.YiciException;

/** The case was not rated. */
final class RatingNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    RatingNotFound() {
        super("rating.not-found");
    }
}
