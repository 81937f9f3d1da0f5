package io.yici.exchange;

import io.yici.codes.YiciException;

/** The consent is not this person's to give, or was answered already. */
public final class ConsentNotOpen extends YiciException {

    private static final long serialVersionUID = 1L;

    public ConsentNotOpen() {
        super("consent.not-open");
    }
}
