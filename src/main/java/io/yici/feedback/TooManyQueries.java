package io.yici.feedback;

import io.yici.codes.YiciException;

/** An address, or all of them together, asked for too many query codes that do not exist. */
final class TooManyQueries extends YiciException {

    private static final long serialVersionUID = 1L;

    TooManyQueries() {
        super("query.too-many");
    }
}
