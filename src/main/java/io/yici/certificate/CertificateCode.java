package io.yici.certificate;

import io.yici.codes.Iso7064;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Numbers and verification codes of certificates: free of characters that are misread, the last one checks the others. */
final class CertificateCode {

    private static final String CLEAR = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern NOISE = Pattern.compile("[\\s-]");
    private static final Pattern NUMBER = Pattern.compile("20\\d{6}[" + CLEAR + "]{12}");
    private static final Pattern VERIFICATION = Pattern.compile("[" + CLEAR + "]{16}");
    private static final int RANDOM_OF_NUMBER = 11;
    private static final int RANDOM_OF_VERIFICATION = 15;

    private CertificateCode() {}

    /** The day of issue and 55 bits of chance. */
    static String number(LocalDate issuedOn, RandomGenerator random) {
        return checked(DateTimeFormatter.BASIC_ISO_DATE.format(issuedOn), RANDOM_OF_NUMBER, random);
    }

    /** 75 bits of chance. */
    static String verification(RandomGenerator random) {
        return checked("", RANDOM_OF_VERIFICATION, random);
    }

    /** The number as it is stored, if what somebody typed is one. */
    static Optional<String> typedNumber(String typed) {
        return typed(typed, NUMBER);
    }

    /** The verification code as it is stored, if what somebody typed is one. */
    static Optional<String> typedVerification(String typed) {
        return typed(typed, VERIFICATION);
    }

    /** In groups of four, as people read it. */
    static String readable(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static Optional<String> typed(String typed, Pattern form) {
        var code = NOISE.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return form.matcher(code).matches() && Iso7064.MOD_37_36.matches(code) ? Optional.of(code) : Optional.empty();
    }

    private static String checked(String begin, int length, RandomGenerator random) {
        while (true) {
            var code = new StringBuilder(begin);
            for (int at = 0; at < length; at++) {
                code.append(CLEAR.charAt(random.nextInt(CLEAR.length())));
            }
            var check = Iso7064.MOD_37_36.checkCharacter(code);
            if (CLEAR.indexOf(check) >= 0) {
                return code.append(check).toString();
            }
        }
    }
}
