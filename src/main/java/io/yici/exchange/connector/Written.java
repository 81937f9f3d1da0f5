package io.yici.exchange.connector;

import io.yici.codes.InvalidCode;
import io.yici.codes.PersonId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways registers write the same thing. */
final class Written {

    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

    private static final Pattern OLD_ID = Pattern.compile("[0-9]{15}");

    private Written() {}

    /** The text without blanks and invisible characters around; null where the register wrote that there is nothing. */
    static @Nullable String text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        int start = 0;
        int end = raw.length();
        while (start < end && isInvisible(raw.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(raw.charAt(end - 1))) {
            end--;
        }
        String text = raw.substring(start, end);
        return text.isEmpty() || text.equals("\\N") ? null : text;
    }

    /** Full-width digits, letters and signs as plain ones. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c);
        }
        return plain.toString();
    }

    /** A person's name with one kind of separating dot. */
    static String name(String text) {
        return plain(text.replaceAll("[•‧∙・･．]", "·"));
    }

    /** A key, so that one person has one: plain capitals, and ids of 15 digits with 18 characters. */
    static String key(String raw) {
        String text = text(raw);
        String key = text == null ? "" : plain(text).toUpperCase(Locale.ROOT);
        if (!OLD_ID.matcher(key).matches()) {
            return key;
        }
        try {
            return PersonId.of(key).value();
        } catch (InvalidCode other) {
            return key;
        }
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
