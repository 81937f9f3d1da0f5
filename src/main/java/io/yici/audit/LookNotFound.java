package io.yici.audit;

import io.yici.codes.YiciException;

/** There is no such look at the reader's data, or no such thing to answer. */
final class LookNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    LookNotFound() {
        super("audit.look-not-found");
    }
}
