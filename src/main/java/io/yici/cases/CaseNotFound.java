package io.yici.cases;

import io.yici.codes.YiciException;

/** There is no such case, or it is not this person's. */
public final class CaseNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    public CaseNotFound() {
        super("case.not-found");
    }
}
