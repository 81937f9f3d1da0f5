package io.yici.organisation;

import io.yici.codes.YiciException;

/** Nobody can act for themselves, for a stranger, or for days that are over. */
public final class SubstitutionRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    SubstitutionRefused() {
        super("substitution.refused");
    }
}
