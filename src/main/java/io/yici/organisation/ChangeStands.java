package io.yici.organisation;

import io.yici.codes.YiciException;

/** The change cannot be undone, or something came after it. */
public final class ChangeStands extends YiciException {

    private static final long serialVersionUID = 1L;

    ChangeStands() {
        super("organisation.change-stands");
    }
}
