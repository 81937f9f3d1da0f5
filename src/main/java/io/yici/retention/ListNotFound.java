package io.yici.retention;

import io.yici.codes.YiciException;

/** There is no such list. */
final class ListNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    ListNotFound() {
        super("retention.unknown");
    }
}
