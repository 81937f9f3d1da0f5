package io.yici.codes;

import java.util.EnumSet;
import java.util.Set;

/**
 * The unified social credit code of a legal person or agency, GB 32100: registering authority and kind, region, organisation code, check
 * character.
 *
 * @param value 18 characters, upper-case
 */
public record CreditCode(String value) {

    static final int LENGTH = 18;
    private static final int MODULUS = 31;
    /** Organisations registered by the state itself carry it instead of a province. */
    private static final String NATION = "100000";

    public CreditCode {
        if (!check(value, CodeRules.wellFormed()).orThrow().equals(value)) {
            throw new IllegalArgumentException("not in the form it is stored in");
        }
    }

    /**
     * Reads a well-formed code, also one of the demo province.
     *
     * @throws InvalidCode tells why it is none
     */
    public static CreditCode of(String text) {
        return of(text, CodeRules.wellFormed());
    }

    /**
     * Reads a code from outside.
     *
     * @throws InvalidCode tells why it is none, or none that these rules let in
     */
    public static CreditCode of(String text, CodeRules rules) {
        return new CreditCode(check(text, rules).orThrow());
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
            reasons.addAll(faults(code, rules));
        }
        return CodeCheck.of(CodeKind.CREDIT, text, code, reasons);
    }

    /** What is wrong with 18 characters. */
    static Set<CodeReason> faults(String code, CodeRules rules) {
        if (!TypedText.consistsOf(code, 0, LENGTH, Alphabet.CREDIT) || !TypedText.digits(code, 2, 8)) {
            return EnumSet.of(CodeReason.CHARACTERS);
        }
        Set<CodeReason> reasons = EnumSet.noneOf(CodeReason.class);
        String region = code.substring(2, 8);
        if (!region.equals(NATION)) {
            rules.regions().checkProvince(region, reasons);
        }
        if (!OrganisationCode.checkCharacterMatches(code.substring(8, 17))) {
            reasons.add(CodeReason.ORGANISATION_CHECK_CHARACTER);
        }
        if (code.charAt(LENGTH - 1) != checkCharacter(code.substring(0, LENGTH - 1))) {
            reasons.add(CodeReason.CHECK_CHARACTER);
        }
        return reasons;
    }

    /** The 18th character for the 17 before it, all of GB 32100's alphabet. */
    static char checkCharacter(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += weight * Alphabet.CREDIT.valueOf(seventeen.charAt(i));
            weight = weight * 3 % MODULUS;
        }
        return Alphabet.CREDIT.charOf((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** The organisation code inside, the 9th to the 17th character. */
    public OrganisationCode organisation() {
        return new OrganisationCode(value.substring(8, 17));
    }

    /** Code of the region where it was registered. */
    public String region() {
        return value.substring(2, 8);
    }

    @Override
    public String toString() {
        return value;
    }
}
