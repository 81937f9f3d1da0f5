package io.yici.certificate;

/** Covers what a reader need not know. */
final class Masking {

    private static final int ID_BEFORE = 3;
    private static final int ID_AFTER = 4;

    private Masking() {}

    /** The first character of a name, and stars. */
    static String name(String name) {
        var length = name.codePointCount(0, name.length());
        return length == 0
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.max(1, length - 1));
    }

    /** The first three and the last four characters of the number of an identity card. */
    static String id(String id) {
        if (id.length() <= ID_BEFORE + ID_AFTER) {
            return "*".repeat(id.length());
        }
        return id.substring(0, ID_BEFORE)
                + "*".repeat(id.length() - ID_BEFORE - ID_AFTER)
                + id.substring(id.length() - ID_AFTER);
    }
}
