package io.yici.inbox;

import io.yici.codes.YiciException;

/** A clerk keeps as many filters as there is room for. */
public final class TooManyFilters extends YiciException {

    private static final long serialVersionUID = 1L;

    TooManyFilters() {
        super("inbox.too-many-filters");
    }
}
