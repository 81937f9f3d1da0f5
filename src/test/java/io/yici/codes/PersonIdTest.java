package io.yici.codes;

import static io.yici.codes.Checks.DEMO;
import static io.yici.codes.Checks.STRICT;
import static io.yici.codes.Checks.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void takesRealNumbers(String number) {
        assertThat(PersonId.check(number, STRICT).valid()).isTrue();
        assertThat(PersonId.of(number, STRICT).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, check-character",
        "11010519491231002, length",
        "1101051949123100, length",
        "11010519491231002XX, length",
        "'', empty",
        "'   ', empty",
        "1101051949A231002X, characters",
        "11010519491231X02X, characters",
        "1101051949123100２Y, characters",
        "110105194902300021, date check-character",
        "110105000001010011, date check-character",
        "110105190002290027, date",
        "110105202603030018, future-date",
        "000105194912310029, region",
        "100105194912310025, region",
        "990106199003070017, demo-region"
    })
    void saysWhatIsWrong(String number, String reasons) {
        CodeCheck check = PersonId.check(number, STRICT);
        assertThat(check.valid()).isFalse();
        assertThat(check.normalized()).isNull();
        assertThat(check.reasons()).contains(reasons.split(" ", -1));
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(PersonId.check("990105204902300021", STRICT).reasons())
                .containsExactly("check-character", "demo-region", "date");
    }

    @ParameterizedTest
    @CsvSource({
        "990106199003070017, 1990-03-07, MALE",
        "990106199105180022, 1991-05-18, FEMALE",
        "990106202601150038, 2026-01-15, MALE",
        "990203194402290045, 1944-02-29, FEMALE"
    })
    void tellsBirthDateAndSexOfDemoPeople(String number, LocalDate born, PersonId.Sex sex) {
        PersonId id = PersonId.of(number, DEMO);
        assertThat(id.birthDate()).isEqualTo(born);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.region()).isEqualTo(number.substring(0, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                "  11010519491231002X\n",
                "１１０１０５１９４９１２３１００２Ｘ",
                "１１０１０５１９４９１２３１００２ｘ",
                "\u300011010519491231002X\u00a0",
                "\u200b11010519491231002X\ufeff",
                "110105491231002"
            })
    void forgivesHowItIsTyped(String typed) {
        assertThat(PersonId.of(typed, STRICT).value()).isEqualTo("11010519491231002X");
    }

    @Test
    void isBornTodayAtTheLatest() {
        String newborn = withCheck("110105" + "20260302" + "001");
        assertThat(PersonId.check(newborn, STRICT).valid()).isTrue();
        assertThat(PersonId.check(newborn, CodeRules.strict(TODAY.minusDays(1))).reasons())
                .containsExactly("future-date");
    }

    @Test
    void isNeverPrintedInFull() {
        PersonId id = PersonId.of("11010519491231002X");
        assertThat(id.masked()).isEqualTo("110***********002X");
        assertThat(id).hasToString("110***********002X");
        assertThat(PersonId.check("11010519491231002X", STRICT).toString()).doesNotContain("1949");
    }

    @Test
    void keepsTheNumberOutOfTheException() {
        InvalidCode thrown = catchThrowableOfType(InvalidCode.class, () -> PersonId.of("110105194912310021", STRICT));
        assertThat(thrown.code()).isEqualTo("code.invalid");
        assertThat(thrown.kind()).isEqualTo(CodeKind.PERSON);
        assertThat(thrown.reasons()).containsExactly("check-character");
        assertThat(thrown.arguments()).containsExactly("person");
        assertThat(thrown.toString()).doesNotContain("1101");
    }

    @Property
    void takesEveryWellFormedNumber(@ForAll("numbers") String number) {
        assertThat(PersonId.check(number, STRICT).normalized()).isEqualTo(number);
        assertThat(PersonId.of(number.toLowerCase(Locale.ROOT), STRICT).value()).isEqualTo(number);
    }

    @Property(tries = 200)
    void findsEveryWrongCharacter(@ForAll("numbers") String number) {
        assertThat(Checks.oneCharacterWrong(number, Alphabet.DIGITS_X))
                .allMatch(wrong -> !PersonId.check(wrong, DEMO).valid());
    }

    @Property(tries = 200)
    void findsEveryPairOfSwappedNeighbours(@ForAll("numbers") String number) {
        assertThat(Checks.twoNeighboursSwapped(number))
                .allMatch(wrong -> !PersonId.check(wrong, DEMO).valid());
    }

    @Property
    void readsTheSameBirthDateAndSexFromTheOldNumber(@ForAll("numbersOfLastCentury") String number) {
        String old = number.substring(0, 6) + number.substring(8, 17);
        assertThat(PersonId.of(old, STRICT)).isEqualTo(PersonId.of(number, STRICT));
    }

    @Property
    void computesTheSameCheckCharacterAsTheWeightsOfTheStandard(@ForAll("numbers") String number) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (number.charAt(i) - '0');
        }
        assertThat(number.charAt(17)).isEqualTo("10X98765432".charAt(sum % 11));
    }

    @Property
    void neverFailsOnWhateverIsTyped(@ForAll String typed) {
        assertThat(PersonId.check(typed, STRICT).value()).isEqualTo(typed);
    }

    @Provide
    Arbitrary<String> numbers() {
        return numbersBornBetween(LocalDate.of(1900, 1, 1), TODAY);
    }

    @Provide
    Arbitrary<String> numbersOfLastCentury() {
        return numbersBornBetween(LocalDate.of(1900, 1, 1), LocalDate.of(1999, 12, 31));
    }

    private static Arbitrary<String> numbersBornBetween(LocalDate first, LocalDate last) {
        Arbitrary<String> provinces = Arbitraries.of(Regions.of(false).provinces())
                .map(province -> province.code().substring(0, 2));
        return Combinators.combine(
                        provinces,
                        Arbitraries.strings().numeric().ofLength(4),
                        Dates.dates().between(first, last),
                        Arbitraries.strings().numeric().ofLength(3))
                .as((province, county, born, serial) ->
                        withCheck(province + county + born.toString().replace("-", "") + serial));
    }

    private static String withCheck(String seventeen) {
        return seventeen + Iso7064.MOD_11_2.checkCharacter(seventeen);
    }
}
