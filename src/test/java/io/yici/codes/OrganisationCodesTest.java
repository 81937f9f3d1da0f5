package io.yici.codes;

import static io.yici.codes.Checks.DEMO;
import static io.yici.codes.Checks.STRICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "11440232MB2D06811W", "91110000710925462X"})
    void takesRealCreditCodes(String code) {
        assertThat(CreditCode.check(code, STRICT).normalized()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"92990106MA0000015H", "91990106MA0000023F", "11990000MB00000355"})
    void takesMadeUpFirmsOnlyInDemonstrations(String code) {
        assertThat(CreditCode.of(code, DEMO).value()).isEqualTo(code);
        assertThat(CreditCode.check(code, STRICT).reasons()).containsExactly("demo-region");
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y44, check-character",
        "91350100M000100Y4, length",
        "91350100M000100I43, characters",
        "9135A100M000100Y43, characters",
        "91000100M000100Y43, region",
        "'', empty"
    })
    void saysWhatIsWrong(String code, String reason) {
        assertThat(CreditCode.check(code, STRICT).reasons()).contains(reason);
    }

    @Test
    void checksTheOrganisationCodeInside() {
        String wrongInside = "91350100M000100Y5";
        String code = wrongInside + CreditCode.checkCharacter(wrongInside);
        assertThat(CreditCode.check(code, STRICT).reasons()).containsExactly("organisation-check-character");
        assertThat(CreditCode.of("91350100M000100Y43").organisation().value()).isEqualTo("M000100Y4");
        assertThat(CreditCode.of("91350100M000100Y43").region()).isEqualTo("350100");
    }

    @Test
    void takesOrganisationCodesWithTheirHyphen() {
        assertThat(OrganisationCode.of("m000100y-4").value()).isEqualTo("M000100Y4");
        assertThat(OrganisationCode.check("M000100Y-5").reasons()).containsExactly("check-character");
        assertThat(OrganisationCode.check("M000100-Y4").reasons()).containsExactly("length");
        assertThat(OrganisationCode.check("M000100Y").reasons()).containsExactly("length");
        assertThat(OrganisationCode.check("M00010!Y4").reasons()).containsExactly("characters");
        assertThat(OrganisationCode.check("　").reasons()).containsExactly("empty");
    }

    @Test
    void isHeldOnlyInTheFormItIsStoredIn() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CreditCode("91350100m000100y43"));
        assertThatExceptionOfType(InvalidCode.class).isThrownBy(() -> new CreditCode("91350100M000100Y44"));
    }

    @Property
    void takesEveryWellFormedCode(@ForAll("creditCodes") String code) {
        assertThat(CreditCode.of(" " + code.toLowerCase(Locale.ROOT), STRICT).value())
                .isEqualTo(code);
        assertThat(OrganisationCode.check(code.substring(8, 17)).valid()).isTrue();
    }

    @Property(tries = 100)
    void findsEveryWrongCharacter(@ForAll("creditCodes") String code) {
        assertThat(Checks.oneCharacterWrong(code, Alphabet.ALPHANUMERIC))
                .allMatch(wrong -> !CreditCode.check(wrong, DEMO).valid());
    }

    @Property(tries = 200)
    void findsEveryPairOfSwappedNeighbours(@ForAll("creditCodes") String code) {
        assertThat(Checks.twoNeighboursSwapped(code))
                .allMatch(wrong -> !CreditCode.check(wrong, DEMO).valid());
    }

    /** An X is the value 10 at the end but 33 before it, so that swapping one forward is not always found. */
    @Property(tries = 200)
    void findsEveryWrongDigitOfAnOrganisationCodeOfDigits(@ForAll("digits") String eight) {
        String code = withCheck(eight);
        assertThat(Checks.oneCharacterWrong(code, Alphabet.DIGITS))
                .allMatch(wrong -> !OrganisationCode.check(wrong).valid());
        assertThat(Checks.twoNeighboursSwapped(code).filter(wrong -> wrong.charAt(7) != 'X'))
                .allMatch(wrong -> !OrganisationCode.check(wrong).valid());
    }

    @Property
    void neverFailsOnWhateverIsTyped(@ForAll String typed) {
        assertThat(CreditCode.check(typed, STRICT).value()).isEqualTo(typed);
        assertThat(OrganisationCode.check(typed).value()).isEqualTo(typed);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofLength(8);
    }

    @Provide
    Arbitrary<String> creditCodes() {
        Arbitrary<String> kinds = Arbitraries.of("11", "12", "51", "52", "91", "92", "93", "Y1");
        Arbitrary<String> regions =
                Arbitraries.of(Regions.of(false).provinces()).map(Region::code);
        Arbitrary<String> organisations = Arbitraries.strings()
                .withChars(Alphabet.CREDIT.characters().toCharArray())
                .ofLength(8)
                .map(OrganisationCodesTest::withCheck);
        return Combinators.combine(kinds, regions, organisations)
                .as((kind, region, organisation) -> kind + region + organisation)
                .map(seventeen -> seventeen + CreditCode.checkCharacter(seventeen));
    }

    private static String withCheck(String eight) {
        return Alphabet.DIGITS_X
                .characters()
                .chars()
                .mapToObj(c -> eight + (char) c)
                .filter(OrganisationCode::checkCharacterMatches)
                .findFirst()
                .orElseThrow();
    }
}
