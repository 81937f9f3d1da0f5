package io.yici.cases;

import io.yici.codes.YiciException;

/** The application is still a draft. */
public final class CaseNotSubmitted extends YiciException {

    private static final long serialVersionUID = 1L;

    public CaseNotSubmitted() {
        super("case.not-submitted");
    }
}
