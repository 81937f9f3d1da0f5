package io.yici.rehearsal;

/** A scenario cannot go on as it says. */
final class NotAsTold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Mismatch mismatch;

    NotAsTold(String what, String expected, String actual) {
        super(what, null, false, false);
        this.mismatch = new Mismatch(what, expected, actual);
    }

    Mismatch mismatch() {
        return mismatch;
    }
}
