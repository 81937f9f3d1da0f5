package io.yici.cases.web;

import io.yici.catalogue.Registers;

/** Shows enough of a value for its owner to know it again, and no more. */
public final class Masking {

    private static final String HIDDEN = "＊";
    private static final int ADDRESS_SHOWN = 8;

    private Masking() {}

    public static String show(Registers.Mask mask, String value) {
        return switch (mask) {
            case NONE -> value;
            case NAME -> name(value);
            case ID -> ends(value, 3, 4);
            case PHONE -> ends(value, 3, 2);
            case ADDRESS -> start(value, ADDRESS_SHOWN);
            case ALL -> HIDDEN.repeat(4);
        };
    }

    /** The family name stays: 林＊＊. */
    public static String name(String name) {
        int first = name.offsetByCodePoints(0, Math.min(1, name.codePointCount(0, name.length())));
        return name.substring(0, first) + HIDDEN.repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }

    static String ends(String value, int front, int back) {
        if (value.length() <= front + back) {
            return HIDDEN.repeat(4);
        }
        return value.substring(0, front) + " " + HIDDEN.repeat(4) + " " + value.substring(value.length() - back);
    }

    private static String start(String value, int shown) {
        return value.length() <= shown ? value : value.substring(0, shown) + HIDDEN.repeat(4);
    }
}
