package io.yici.codes;

import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The short code by which people ask for their case, over the phone too. Says nothing about the case; its last character checks the others.
 *
 * @param value eight or nine characters, upper-case
 */
public record QueryCode(String value) {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 9;
    /** New codes go without what is misread or misheard most: 0 and O, 1 and I. */
    private static final String CLEAR = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public QueryCode {
        if (!check(value).orThrow().equals(value)) {
            throw new IllegalArgumentException("not in the form it is stored in");
        }
    }

    /**
     * Reads a code.
     *
     * @throws InvalidCode tells why it is none
     */
    public static QueryCode of(String text) {
        return new QueryCode(check(text).orThrow());
    }

    /**
     * A new code of nine characters, 40 bits of chance. That no other case has it is for the caller to see to.
     *
     * @param random not to be guessed: a {@link java.security.SecureRandom} outside tests
     */
    public static QueryCode random(RandomGenerator random) {
        while (true) {
            StringBuilder code = new StringBuilder(MAX_LENGTH);
            for (int i = 1; i < MAX_LENGTH; i++) {
                code.append(CLEAR.charAt(random.nextInt(CLEAR.length())));
            }
            char check = Iso7064.MOD_37_36.checkCharacter(code);
            if (CLEAR.indexOf(check) >= 0) {
                return new QueryCode(code.append(check).toString());
            }
        }
    }

    /** Says whether this is such a code, and if not, why. */
    public static CodeCheck check(String text) {
        String code = TypedText.normalize(text);
        Set<CodeReason> reasons = EnumSet.noneOf(CodeReason.class);
        if (code.isEmpty()) {
            reasons.add(CodeReason.EMPTY);
        } else if (code.length() < MIN_LENGTH || code.length() > MAX_LENGTH) {
            reasons.add(CodeReason.LENGTH);
        } else if (!TypedText.consistsOf(code, 0, code.length(), Alphabet.ALPHANUMERIC)) {
            reasons.add(CodeReason.CHARACTERS);
        } else if (!Iso7064.MOD_37_36.matches(code)) {
            reasons.add(CodeReason.CHECK_CHARACTER);
        }
        return CodeCheck.of(CodeKind.QUERY, text, code, reasons);
    }

    @Override
    public String toString() {
        return value;
    }
}
