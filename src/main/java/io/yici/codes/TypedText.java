package io.yici.codes;

import java.util.Locale;

/** What people type and paste, made comparable. */
final class TypedText {

    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

    private TypedText() {}

    /** Full-width characters become plain ones, letters upper-case; blanks and invisible characters around are dropped. */
    static String normalize(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            plain.append(c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c);
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether all characters from start (inclusive) to end (exclusive) are the digits 0 to 9. */
    static boolean digits(String text, int start, int end) {
        return consistsOf(text, start, end, Alphabet.DIGITS);
    }

    static boolean consistsOf(String text, int start, int end, Alphabet alphabet) {
        for (int i = start; i < end; i++) {
            if (alphabet.valueOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
