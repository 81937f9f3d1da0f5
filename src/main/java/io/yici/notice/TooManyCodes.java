package io.yici.notice;

import io.yici.codes.YiciException;

/** More codes than one account, or one address, is sent. */
public final class TooManyCodes extends YiciException {

    private static final long serialVersionUID = 1L;

    TooManyCodes() {
        super("notice.too-many-codes");
    }
}
