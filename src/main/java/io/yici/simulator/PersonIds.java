package io.yici.simulator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Makes identity numbers for made-up people. */
final class PersonIds {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonIds() {}

    /** @param order 1 to 999, odd for a man */
    static String of(String region, LocalDate birth, int order) {
        String number = region + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number + CHECKS.charAt(sum % CHECKS.length());
    }
}
