package io.yici.feedback;

import io.yici.codes.YiciException;

/** The objection was answered before. */
final class ObjectionAnswered extends YiciException {

    private static final long serialVersionUID = 1L;

    ObjectionAnswered() {
        super("objection.answered");
    }
}
