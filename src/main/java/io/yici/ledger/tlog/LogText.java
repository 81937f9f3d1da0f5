package io.yici.ledger.tlog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How the formats write bytes and numbers; there is one way only, so that a text cannot be changed without being another. */
final class LogText {

    private static final int MOST_DIGITS = 19;

    private LogText() {}

    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            if (!text.equals(base64(bytes))) {
                throw new LogMalformed("base64");
            }
            return bytes;
        } catch (IllegalArgumentException wrong) {
            throw new LogMalformed("base64");
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A number of zero or more without leading zeroes. */
    static long number(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new LogMalformed("number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException large) {
            throw new LogMalformed("number");
        }
    }
}
