package io.yici.audit;

import io.yici.codes.YiciException;

/** The account looked at too many people's data in a short time and may look at nothing until an auditor or administrator unlocks it. */
public final class LooksLocked extends YiciException {

    private static final long serialVersionUID = 1L;

    public LooksLocked() {
        super("audit.looks-locked");
    }
}
