package io.yici.cases;

import io.yici.codes.YiciException;

/** A department's opinion is not asked any more. */
public final class SubCaseClosed extends YiciException {

    private static final long serialVersionUID = 1L;

    public SubCaseClosed() {
        super("case.opinion-closed");
    }
}
