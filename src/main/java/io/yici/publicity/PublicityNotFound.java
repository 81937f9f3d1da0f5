package io.yici.publicity;

import io.yici.codes.YiciException;

/** Nothing of this id was ever public. */
public final class PublicityNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    PublicityNotFound() {
        super("publicity.not-found");
    }
}
