package io.yici.publicity;

import io.yici.codes.YiciException;

/** There is no objection of this number. */
public final class PublicObjectionNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    PublicObjectionNotFound() {
        super("publicity.objection-not-found");
    }
}
