package io.yici.codes;

import java.util.Arrays;

/** The characters of a code, each with its value: its place. */
final class Alphabet {

    static final Alphabet DIGITS = new Alphabet("0123456789");
    static final Alphabet DIGITS_X = new Alphabet("0123456789X");
    static final Alphabet ALPHANUMERIC = new Alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    /** GB 32100 leaves out I, O, S, V and Z, which are easily misread. */
    static final Alphabet CREDIT = new Alphabet("0123456789ABCDEFGHJKLMNPQRTUWXY");

    private final String characters;
    private final byte[] values = new byte[128];

    private Alphabet(String characters) {
        this.characters = characters;
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < characters.length(); i++) {
            values[characters.charAt(i)] = (byte) i;
        }
    }

    /** The character's value, or -1 where it is none of this alphabet. */
    int valueOf(char c) {
        return c < values.length ? values[c] : -1;
    }

    char charOf(int value) {
        return characters.charAt(value);
    }

    String characters() {
        return characters;
    }

    int size() {
        return characters.length();
    }
}
