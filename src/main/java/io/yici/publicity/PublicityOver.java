package io.yici.publicity;

import io.yici.codes.YiciException;

/** Its days are over: it is no longer shown, and nothing can be said against it. */
public final class PublicityOver extends YiciException {

    private static final long serialVersionUID = 1L;

    PublicityOver() {
        super("publicity.over");
    }
}
