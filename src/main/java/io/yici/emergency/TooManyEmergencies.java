package io.yici.emergency;

import io.yici.codes.YiciException;

/** The account has asked too often within a day. */
public final class TooManyEmergencies extends YiciException {

    private static final long serialVersionUID = 1L;

    TooManyEmergencies() {
        super("emergency.too-many");
    }
}
