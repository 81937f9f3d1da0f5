package io.yici.feedback;

import io.yici.codes.YiciException;

/** There is no such objection, or it concerns another department's record. */
final class ObjectionNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    ObjectionNotFound() {
        super("objection.not-found");
    }
}
