package io.yici.organisation;

import io.yici.codes.YiciException;

/** Only an administrator who is not switched off changes the organisation. */
public final class NotAdministrator extends YiciException {

    private static final long serialVersionUID = 1L;

    public NotAdministrator() {
        super("organisation.not-administrator");
    }
}
