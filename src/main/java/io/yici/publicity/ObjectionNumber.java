package io.yici.publicity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number by which somebody finds what became of their objection: sixteen characters, 80 bits of chance. */
final class ObjectionNumber {

    /** Without what is misread most: 0 and O, 1 and I. */
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;
    private static final int LONGEST_TYPED = 60;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-－—]+");
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{" + LENGTH + "}");
    private static final SecureRandom CHANCE = new SecureRandom();

    private ObjectionNumber() {}

    static String random() {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(CHARACTERS.charAt(CHANCE.nextInt(CHARACTERS.length())));
        }
        return number.toString();
    }

    /** What was typed, in the form it is stored in; empty where it cannot be a number. */
    static Optional<String> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String number = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** In groups of four, as people read it. */
    static String readable(String number) {
        return String.join("-", number.split("(?<=\\G.{4})", -1)).replaceAll("-$", "");
    }
}
