package io.yici.ledger.tlog;

import io.yici.codes.YiciException;

/** A signature in the name of a known key is not that key's. */
public final class LogForged extends YiciException {

    private static final long serialVersionUID = 1L;

    LogForged(String name) {
        super("ledger.forged", name);
    }
}
