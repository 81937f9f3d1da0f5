package io.yici.organisation;

import io.yici.codes.YiciException;

/** The group has members or work, or the department has groups. */
public final class StillInUse extends YiciException {

    private static final long serialVersionUID = 1L;

    StillInUse() {
        super("organisation.in-use");
    }
}
