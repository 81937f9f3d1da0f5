package io.yici.codes;

import java.util.EnumSet;
import java.util.Set;

/**
 * An organisation's code, GB 11714: eight characters and a check character, held without the hyphen it is often written with.
 *
 * @param value nine characters, upper-case
 */
public record OrganisationCode(String value) {

    static final int LENGTH = 9;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public OrganisationCode {
        if (!check(value).orThrow().equals(value)) {
            throw new IllegalArgumentException("not in the form it is stored in");
        }
    }

    /**
     * Reads a code.
     *
     * @throws InvalidCode tells why it is none
     */
    public static OrganisationCode of(String text) {
        return new OrganisationCode(check(text).orThrow());
    }

    /** Says whether this is such a code, and if not, why. */
    public static CodeCheck check(String text) {
        String code = withoutHyphen(TypedText.normalize(text));
        Set<CodeReason> reasons = EnumSet.noneOf(CodeReason.class);
        if (code.isEmpty()) {
            reasons.add(CodeReason.EMPTY);
        } else if (code.length() != LENGTH) {
            reasons.add(CodeReason.LENGTH);
        } else if (!TypedText.consistsOf(code, 0, LENGTH - 1, Alphabet.ALPHANUMERIC)
                || Alphabet.DIGITS_X.valueOf(code.charAt(LENGTH - 1)) < 0) {
            reasons.add(CodeReason.CHARACTERS);
        } else if (!checkCharacterMatches(code)) {
            reasons.add(CodeReason.CHECK_CHARACTER);
        }
        return CodeCheck.of(CodeKind.ORGANISATION, text, code, reasons);
    }

    private static String withoutHyphen(String typed) {
        return typed.length() == LENGTH + 1 && typed.charAt(LENGTH - 1) == '-'
                ? typed.substring(0, LENGTH - 1) + typed.charAt(LENGTH)
                : typed;
    }

    /** Of nine characters of which the first eight are digits or letters. */
    static boolean checkCharacterMatches(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Alphabet.ALPHANUMERIC.valueOf(code.charAt(i));
        }
        return code.charAt(LENGTH - 1) == Alphabet.DIGITS_X.charOf((11 - sum % 11) % 11);
    }

    @Override
    public String toString() {
        return value;
    }
}
