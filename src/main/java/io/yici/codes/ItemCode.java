package io.yici.codes;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The code of one agency's service: its credit code, the level at which it is done, twelve characters of the national catalogue.
 *
 * @param value 31 characters, upper-case
 */
public record ItemCode(String value) {

    static final int LENGTH = 31;

    public ItemCode {
        if (!check(value, CodeRules.wellFormed()).orThrow().equals(value)) {
            throw new IllegalArgumentException("not in the form it is stored in");
        }
    }

    /**
     * Reads a well-formed code, also one of the demo province.
     *
     * @throws InvalidCode tells why it is none
     */
    public static ItemCode of(String text) {
        return of(text, CodeRules.wellFormed());
    }

    /**
     * Reads a code from outside.
     *
     * @throws InvalidCode tells why it is none, or none that these rules let in
     */
    public static ItemCode of(String text, CodeRules rules) {
        return new ItemCode(check(text, rules).orThrow());
    }

    /**
     * Puts a code together.
     *
     * @throws InvalidCode where the twelve characters are none
     */
    public static ItemCode of(CreditCode agency, Level level, String basic) {
        return of(agency.value() + level.digit() + basic);
    }

    /** Says whether this is such a code, and if not, why. */
    public static CodeCheck check(String text, CodeRules rules) {
        String code = TypedText.normalize(text);
        Set<CodeReason> reasons = EnumSet.noneOf(CodeReason.class);
        if (code.isEmpty()) {
            reasons.add(CodeReason.EMPTY);
        } else if (code.length() != LENGTH) {
            reasons.add(CodeReason.LENGTH);
        } else {
            checkContent(code, rules, reasons);
        }
        return CodeCheck.of(CodeKind.ITEM, text, code, reasons);
    }

    static void checkContent(String code, CodeRules rules, Set<CodeReason> reasons) {
        Set<CodeReason> agency = CreditCode.faults(code.substring(0, CreditCode.LENGTH), rules);
        if (!agency.isEmpty()) {
            reasons.add(CodeReason.AGENCY);
            reasons.addAll(agency);
        }
        char level = code.charAt(CreditCode.LENGTH);
        if (level < '1' || level > '6') {
            reasons.add(CodeReason.LEVEL);
        }
        if (!TypedText.consistsOf(code, CreditCode.LENGTH + 1, LENGTH, Alphabet.ALPHANUMERIC)) {
            reasons.add(CodeReason.CHARACTERS);
        }
    }

    public CreditCode agency() {
        return new CreditCode(value.substring(0, CreditCode.LENGTH));
    }

    public Level level() {
        return Level.of(value.charAt(CreditCode.LENGTH));
    }

    /** The twelve characters of the national catalogue, the same at every agency. */
    public String basic() {
        return value.substring(CreditCode.LENGTH + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    /** The level of government at which a service is done. */
    public enum Level {
        STATE(1),
        PROVINCE(2),
        CITY(3),
        COUNTY(4),
        TOWNSHIP(5),
        VILLAGE(6);

        private final int digit;

        Level(int digit) {
            this.digit = digit;
        }

        /** 1 for the state to 6 for the village. */
        public int digit() {
            return digit;
        }

        private static Level of(char digit) {
            return Arrays.stream(values())
                    .filter(level -> level.digit == digit - '0')
                    .findFirst()
                    .orElseThrow();
        }
    }
}
