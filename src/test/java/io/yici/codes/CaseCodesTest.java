package io.yici.codes;

import static io.yici.codes.Checks.DEMO;
import static io.yici.codes.Checks.STRICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseCodesTest {

    private static final String ITEM = "11440232MB2D06811W4440113085000";
    private static final String DEMO_ITEM = "11990000MB000003552990113085000";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @Test
    void readsAnItemCode() {
        ItemCode item = ItemCode.of(" 11440232mb2d06811w4440113085000", STRICT);
        assertThat(item.value()).isEqualTo(ITEM);
        assertThat(item.agency()).isEqualTo(CreditCode.of("11440232MB2D06811W"));
        assertThat(item.level()).isEqualTo(ItemCode.Level.COUNTY);
        assertThat(item.basic()).isEqualTo("440113085000");
        assertThat(ItemCode.of(item.agency(), item.level(), item.basic())).isEqualTo(item);
    }

    @ParameterizedTest
    @CsvSource({
        "11440232MB2D06811W0440113085000, level",
        "11440232MB2D06811W7440113085000, level",
        "11440232MB2D06811X4440113085000, agency",
        "11440232MB2D06811W44401130850-0, characters",
        "11440232MB2D06811W444011308500, length",
        "'', empty",
        DEMO_ITEM + ", agency",
        DEMO_ITEM + ", demo-region"
    })
    void saysWhatIsWrongWithAnItemCode(String code, String reason) {
        assertThat(ItemCode.check(code, STRICT).reasons()).contains(reason);
    }

    @Test
    void namesTheFaultsOfTheAgency() {
        assertThat(ItemCode.check("11440232MB2D06811X9440113085000", STRICT).reasons())
                .containsExactlyInAnyOrder("agency", "check-character", "level");
    }

    @Test
    void numbersACase() {
        CaseNumber number = CaseNumber.of(ItemCode.of(DEMO_ITEM), DAY, 7);
        assertThat(number.value()).isEqualTo(DEMO_ITEM + "202602280007").hasSize(43);
        assertThat(number.item()).isEqualTo(ItemCode.of(DEMO_ITEM));
        assertThat(number.received()).isEqualTo(DAY);
        assertThat(number.serial()).isEqualTo(7);
        assertThat(CaseNumber.check(number.value(), DEMO).valid()).isTrue();
        assertThat(CaseNumber.check(number.value(), STRICT).reasons())
                .containsExactlyInAnyOrder("agency", "demo-region");
    }

    @Test
    void givesABusyDaysLateCasesMoreDigits() {
        ItemCode item = ItemCode.of(ITEM);
        assertThat(CaseNumber.of(item, DAY, 12_345).value()).endsWith("2026022812345");
        assertThat(CaseNumber.of(item, DAY, 12_345, 6).value()).endsWith("20260228012345");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> CaseNumber.of(item, DAY, 0));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> CaseNumber.of(item, DAY, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "202602280000, serial",
        "202602300001, date",
        "202603030001, future-date",
        "194909300001, date",
        "2026022800A1, characters",
        "20260228001, length",
        "2026022800000000000001, length"
    })
    void saysWhatIsWrongWithACaseNumber(String end, String reason) {
        assertThat(CaseNumber.check(ITEM + end, STRICT).reasons()).containsExactly(reason);
    }

    @Property
    void readsBackTheCaseNumbersItGives(
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long serial,
            @ForAll @IntRange(min = 4, max = 12) int width) {
        CaseNumber number = CaseNumber.of(ItemCode.of(ITEM), DAY, serial, width);
        assertThat(CaseNumber.of(number.value().toLowerCase(Locale.ROOT))).isEqualTo(number);
        assertThat(number.serial()).isEqualTo(serial);
    }

    @Test
    void checksQueryCodes() {
        assertThat(Iso7064.MOD_37_36.checkCharacter("A12425GABC1234002")).isEqualTo('M');
        assertThat(Iso7064.MOD_37_36.matches("A12425GABC1234002M")).isTrue();
        assertThat(Iso7064.MOD_37_36.matches("")).isFalse();
        String eight = "2468ACE" + Iso7064.MOD_37_36.checkCharacter("2468ACE");
        assertThat(QueryCode.of("　" + eight.toLowerCase(Locale.ROOT)).value()).isEqualTo(eight);
        assertThat(QueryCode.check("2468AC").reasons()).containsExactly("length");
        assertThat(QueryCode.check("2468ACE2468").reasons()).containsExactly("length");
        assertThat(QueryCode.check("2468AC-E").reasons()).containsExactly("characters");
        assertThat(QueryCode.check("").reasons()).containsExactly("empty");
    }

    @Property
    void givesQueryCodesThatReadBackAndAreClear(@ForAll long seed) {
        QueryCode code = QueryCode.random(new Random(seed));
        assertThat(QueryCode.of(code.value())).isEqualTo(code);
        assertThat(code.value()).hasSize(9).doesNotContainPattern("[01IO]");
    }

    @Property(tries = 200)
    void findsEveryWrongCharacterOfAQueryCode(@ForAll("queryCodes") String code) {
        assertThat(Checks.oneCharacterWrong(code, Alphabet.ALPHANUMERIC))
                .allMatch(wrong -> !QueryCode.check(wrong).valid());
    }

    /** The hybrid system lets a few pairs through by design; it finds all but one in a thousand or so. */
    @Test
    void findsNearlyEveryPairOfSwappedNeighboursOfAQueryCode() {
        Random random = new Random(7);
        long[] swapped = new long[2];
        IntStream.range(0, 5000)
                .mapToObj(i -> QueryCode.random(random).value())
                .flatMap(Checks::twoNeighboursSwapped)
                .forEach(wrong -> swapped[QueryCode.check(wrong).valid() ? 1 : 0]++);
        assertThat((double) swapped[1] / swapped[0]).isLessThan(0.002);
    }

    @Property
    void neverFailsOnWhateverIsTyped(@ForAll String typed) {
        for (CodeKind kind : CodeKind.values()) {
            assertThat(STRICT.check(kind, typed).value()).isEqualTo(typed);
        }
    }

    @Provide
    Arbitrary<String> queryCodes() {
        return Arbitraries.longs()
                .map(seed -> QueryCode.random(new Random(seed)).value());
    }
}
