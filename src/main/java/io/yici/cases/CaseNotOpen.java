package io.yici.cases;

import io.yici.codes.YiciException;

/** What was asked is not possible in the state the case is in. */
public final class CaseNotOpen extends YiciException {

    private static final long serialVersionUID = 1L;

    private CaseNotOpen(String code, Object... arguments) {
        super(code, arguments);
    }

    static CaseNotOpen invalidTransition(CaseStatus from, CaseStatus to) {
        return new CaseNotOpen("case.not-open", from.name(), to.name());
    }

    public static CaseNotOpen notADraft() {
        return new CaseNotOpen("case.not-a-draft");
    }
}
