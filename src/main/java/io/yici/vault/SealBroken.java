package io.yici.vault;

import io.yici.codes.YiciException;

/** A sealed value was altered, cut, or stands in a place it was not sealed for. */
public final class SealBroken extends YiciException {

    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("vault.broken");
    }
}
