package io.yici.staff;

import java.security.SecureRandom;

/** A password to be read out once: letters and digits that nobody takes for another, 69 bits. */
final class OneTimePassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String make() {
        StringBuilder password = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
