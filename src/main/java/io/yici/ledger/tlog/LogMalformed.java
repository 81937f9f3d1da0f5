package io.yici.ledger.tlog;

import io.yici.codes.YiciException;

/** A text or file of a transparency log is not what its standard says. */
public final class LogMalformed extends YiciException {

    private static final long serialVersionUID = 1L;

    /** @param part what of it, a word of the standard */
    public LogMalformed(String part) {
        super("ledger.malformed", part);
    }
}
