package io.yici.retention;

import io.yici.codes.YiciException;

/** Somebody has decided on the list meanwhile. */
final class ListDecided extends YiciException {

    private static final long serialVersionUID = 1L;

    ListDecided() {
        super("retention.decided");
    }
}
