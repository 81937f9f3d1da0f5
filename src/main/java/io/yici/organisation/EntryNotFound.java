package io.yici.organisation;

import io.yici.codes.YiciException;

/** There is no such department, group or member of staff. */
public final class EntryNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    public EntryNotFound() {
        super("organisation.not-found");
    }
}
