package io.yici.codes;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A citizen's identity number, GB 11643: region, birth date, order number, check character. Always held with 18 characters; never printed in
 * full by {@link #toString()}.
 *
 * @param value 18 characters, upper-case
 */
public record PersonId(String value) {

    private static final int LENGTH = 18;
    private static final int LENGTH_BEFORE_1999 = 15;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1800, 1, 1);

    public PersonId {
        if (!check(value, CodeRules.wellFormed()).orThrow().equals(value)) {
            throw new IllegalArgumentException("not in the form it is stored in");
        }
    }

    /**
     * Reads a well-formed number, also one of 15 digits and one of the demo province. What comes from outside is to be read with {@link
     * #of(String, CodeRules)}.
     *
     * @throws InvalidCode tells why it is none
     */
    public static PersonId of(String text) {
        return of(text, CodeRules.wellFormed());
    }

    /**
     * Reads a number from outside.
     *
     * @throws InvalidCode tells why it is none, or none that these rules let in
     */
    public static PersonId of(String text, CodeRules rules) {
        return new PersonId(check(text, rules).orThrow());
    }

    /** Says whether this is such a number, and if not, why. */
    public static CodeCheck check(String text, CodeRules rules) {
        String typed = TypedText.normalize(text);
        Set<CodeReason> reasons = EnumSet.noneOf(CodeReason.class);
        if (!hasForm(typed, reasons)) {
            return CodeCheck.of(CodeKind.PERSON, text, typed, reasons);
        }
        String number = typed.length() == LENGTH ? typed : withCentury(typed);
        rules.regions().checkProvince(number, reasons);
        Dates.check(Dates.read(number, 6), EARLIEST_BIRTH, rules.today(), reasons);
        if (!Iso7064.MOD_11_2.matches(number)) {
            reasons.add(CodeReason.CHECK_CHARACTER);
        }
        return CodeCheck.of(CodeKind.PERSON, text, number, reasons);
    }

    private static boolean hasForm(String typed, Set<CodeReason> reasons) {
        if (typed.isEmpty()) {
            reasons.add(CodeReason.EMPTY);
        } else if (typed.length() != LENGTH && typed.length() != LENGTH_BEFORE_1999) {
            reasons.add(CodeReason.LENGTH);
        } else if (!TypedText.digits(typed, 0, Math.min(typed.length(), LENGTH - 1))
                || (typed.length() == LENGTH && Alphabet.DIGITS_X.valueOf(typed.charAt(LENGTH - 1)) < 0)) {
            reasons.add(CodeReason.CHARACTERS);
        }
        return reasons.isEmpty();
    }

    /** Numbers given out before 1999 lack the century and the check character. */
    private static String withCentury(String fifteen) {
        String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return seventeen + Iso7064.MOD_11_2.checkCharacter(seventeen);
    }

    public LocalDate birthDate() {
        return Objects.requireNonNull(Dates.read(value, 6));
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Code of the county that gave out the number, as it was called then; it may have been dissolved since. */
    public String region() {
        return value.substring(0, 6);
    }

    /** For pages that remind people which number is meant: three characters at the front, four at the end. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(LENGTH - 7) + value.substring(LENGTH - 4);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** Sex as the number tells it. */
    public enum Sex {
        MALE,
        FEMALE
    }
}
