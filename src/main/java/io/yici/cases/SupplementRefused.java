package io.yici.cases;

import io.yici.codes.YiciException;

/** Something cannot be asked for, or not now, or not by this clerk. */
public final class SupplementRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    private SupplementRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** The list is empty, or names what the guide does not (I1: nothing outside the guide is asked). */
    static SupplementRefused outsideTheGuide(String key) {
        return new SupplementRefused("case.supplement-outside-guide", key);
    }

    static SupplementRefused empty() {
        return new SupplementRefused("case.supplement-empty");
    }

    static SupplementRefused mayNotComeLate(String key) {
        return new SupplementRefused("case.supplement-not-late", key);
    }

    /** A second notice is for whoever oversees the clerk (I4: one supplement notice an acceptance). */
    static SupplementRefused second() {
        return new SupplementRefused("case.supplement-second");
    }

    public static SupplementRefused notOpen() {
        return new SupplementRefused("case.supplement-not-open");
    }

    static SupplementRefused term(int least, int most) {
        return new SupplementRefused("case.supplement-term", least, most);
    }
}
