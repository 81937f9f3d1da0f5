package io.yici.retention;

import io.yici.codes.YiciException;

/** Who drew up a list cannot approve it. */
final class ListNotYours extends YiciException {

    private static final long serialVersionUID = 1L;

    ListNotYours() {
        super("retention.same-person");
    }
}
