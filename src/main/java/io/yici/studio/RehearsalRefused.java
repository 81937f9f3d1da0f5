package io.yici.studio;

import io.yici.codes.YiciException;

/** A rehearsal cannot be begun, or is not there. */
public final class RehearsalRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    private RehearsalRefused(String code) {
        super(code);
    }

    /** There is no such rehearsal. */
    static RehearsalRefused notFound() {
        return new RehearsalRefused("rehearsal.not-found");
    }

    /** As many wait as may. */
    static RehearsalRefused busy() {
        return new RehearsalRefused("rehearsal.busy");
    }

    /** What is to be tried out is no scenario. */
    static RehearsalRefused unreadable() {
        return new RehearsalRefused("rehearsal.unreadable");
    }
}
