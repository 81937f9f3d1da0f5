package io.yici.organisation;

import io.yici.codes.YiciException;

/** The entry is not right, or is not for this administrator to change. */
public final class EntryRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    EntryRefused() {
        super("entry.refused");
    }
}
