package io.yici.exchange.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Registers.Field;
import io.yici.catalogue.Registers.FieldType;
import io.yici.catalogue.Registers.Mask;
import io.yici.catalogue.Registers.Sensitivity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What registers write, and as what it is read. */
class RecordReaderTest {

    private static final Field RELATION =
            field("f", FieldType.CODE, Map.of("head", List.of("02", "户主"), "son", List.of("20", "子")));

    @ParameterizedTest
    @CsvSource({
        "20260131, 2026-01-31",
        "2026-01-31, 2026-01-31",
        "2026-01-31 23:59:59, 2026-01-31",
        "2026-01-31 00:00:00.0, 2026-01-31",
        "2026-01-31T08:00:00, 2026-01-31",
        "２０２６０１３１, 2026-01-31",
        "' 20240229 ', 2024-02-29"
    })
    void readsDays(String written, LocalDate day) {
        assertThat(value(FieldType.DATE, written)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "18991231",
                "9999-09-09",
                "9999-12-31 00:00:00",
                "99991231",
                "\\N",
                "",
                "  ",
                "\u3000"
            })
    void readsPlaceholdersAsNothing(String written) {
        ReadRecord read = read(field(FieldType.DATE), written);

        assertThat(read.rows().get(0)).containsEntry("f", null);
        assertThat(read.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20250230", "2026-13-01", "2026-1-1", "31.01.2026", "2026-01-31 25:00:00", "昨天", "0"})
    void aDayThatIsNoneIsAFinding(String written) {
        assertFinding(field(FieldType.DATE), written, "date");
    }

    @Test
    void readsTimes() {
        assertThat(value(FieldType.TIME, "2026-01-31 23:59:58")).isEqualTo(LocalDateTime.of(2026, 1, 31, 23, 59, 58));
        assertThat(value(FieldType.TIME, "20260131")).isEqualTo(LocalDateTime.of(2026, 1, 31, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "990106199003070017, 990106199003070017",
        "99010619941203093x, 99010619941203093X",
        "９９０１０６１９９００３０７００１７, 990106199003070017",
        "110105491231002, 11010519491231002X",
        "990106850726117, 990106198507261170"
    })
    void readsPersonIdsWithEighteenCharacters(String written, String id) {
        assertThat(value(FieldType.PERSON_ID, written)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"990106********0017", "990106199003070018", "12345", "护照 E12345678"})
    void whatIsNoPersonIdIsAFinding(String written) {
        assertFinding(field(FieldType.PERSON_ID), written, "person-id");
    }

    @ParameterizedTest
    @CsvSource({"1, male", "男, male", "１, male", "2, female", "女, female", "9, unknown", "未说明, unknown"})
    void readsSexes(String written, String sex) {
        assertThat(value(FieldType.SEX, written)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345.60|12345.60",
                "12,345.60|12345.60",
                "1234567.8|1234567.8",
                "0|0",
                "-3.50|-3.50",
                "1.2E3|1200",
                "１２.５|12.5"
            })
    void readsAmounts(String written, BigDecimal amount) {
        assertThat(value(FieldType.MONEY, written)).isEqualTo(amount);
        assertThat(value(FieldType.AREA, written)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "一万", "1e999", "1E99999999", "NaN", "12.", "12345678901234567890", "0x10", "1E15"})
    void whatIsNoAmountIsAFinding(String written) {
        assertFinding(field(FieldType.MONEY), written, "money");
    }

    @Test
    void readsCodesByAllTheirSpellings() {
        assertThat(read(RELATION, "户主").rows().get(0)).containsEntry("f", "head");
        assertThat(read(RELATION, "20").rows().get(0)).containsEntry("f", "son");
        assertFinding(RELATION, "侄子", "code");
    }

    @Test
    void readsTruthsAndCreditCodes() {
        assertThat(value(FieldType.TRUTH, "是")).isEqualTo(true);
        assertThat(value(FieldType.TRUTH, "0")).isEqualTo(false);
        assertFinding(field(FieldType.TRUTH), "也许", "truth");
        assertThat(value(FieldType.CREDIT_CODE, "91350100m000100y43")).isEqualTo("91350100M000100Y43");
        assertFinding(field(FieldType.CREDIT_CODE), "91350100M000100Y44", "credit-code");
    }

    @ParameterizedTest
    @CsvSource({"迪力•沙山, 迪力·沙山", "迪力・沙山, 迪力·沙山", "迪力．沙山, 迪力·沙山", "'　陈安 ', 陈安", "ＡＢ, AB"})
    void readsNamesWithOneKindOfDot(String written, String name) {
        assertThat(value(FieldType.NAME, written)).isEqualTo(name);
    }

    @Test
    void textIsKeptAndLengthIsBounded() {
        assertThat(value(FieldType.TEXT, "青石桥15号，东单元602室")).isEqualTo("青石桥15号，东单元602室");
        assertFinding(field(FieldType.TEXT), "长".repeat(1_001), "text");
    }

    @Test
    void dropsAndCountsWhatNobodyAskedFor() {
        var wanted = List.of(field("name", FieldType.NAME, Map.of()), field("id", FieldType.PERSON_ID, Map.of()));
        Map<String, @Nullable String> first = row("id", "990106199003070017", "name", "周行简", "blood", "A");
        Map<String, @Nullable String> second = row("name", "苏一苇", "blood", "B", "religion", "无");

        ReadRecord read = new RecordReader(wanted).read(List.of(first, second));

        assertThat(read.rows().get(0)).containsExactly(Map.entry("name", "周行简"), Map.entry("id", "990106199003070017"));
        assertThat(read.rows().get(1)).containsEntry("name", "苏一苇").containsEntry("id", null);
        assertThat(read.droppedFields()).isEqualTo(2);
        assertThat(read.findings()).containsExactly(new FieldFinding(1, "id", "absent"));
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void nothingIsNothingInEveryType(FieldType type) {
        assertThat(read(field(type), null)).satisfies(read -> {
            assertThat(read.rows().get(0)).containsEntry("f", null);
            assertThat(read.findings()).isEmpty();
        });
    }

    @Property
    void neverThrowsAndNeverKeepsWhatDoesNotFit(@ForAll FieldType type, @ForAll("written") String written) {
        ReadRecord read = read(field(type), written);

        Object value = read.rows().get(0).get("f");
        assertThat(value == null || read.findings().isEmpty()).isTrue();
        if (written.length() > 12) {
            assertThat(read.findings().toString()).doesNotContain(written);
        }
    }

    @Property
    void everyDayIsReadFromEveryFormat(@ForAll("days") LocalDate day) {
        String compact = day.toString().replace("-", "");

        assertThat(value(FieldType.DATE, compact)).isEqualTo(day);
        assertThat(value(FieldType.DATE, day.toString())).isEqualTo(day);
        assertThat(value(FieldType.DATE, day + " 12:30:00")).isEqualTo(day);
    }

    @Property
    void everyAmountIsReadWithAndWithoutCommas(@ForAll("amounts") BigDecimal amount) {
        assertThat(value(FieldType.MONEY, amount.toPlainString())).isEqualTo(amount);
        assertThat(value(FieldType.MONEY, String.format(java.util.Locale.ROOT, "%,.2f", amount)))
                .isEqualTo(amount);
    }

    @Property
    void readingWhatWasReadChangesNothing(@ForAll("written") String written) {
        for (FieldType type : List.of(FieldType.NAME, FieldType.TEXT, FieldType.PERSON_ID)) {
            Object once = read(field(type), written).rows().get(0).get("f");
            if (once != null) {
                assertThat(value(type, once.toString())).isEqualTo(once);
            }
        }
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().withChars("0123456789-: ,.Ee\\N男女xX／０９").ofMaxLength(22),
                Arbitraries.of("990106199003070017", "20260131", "1E400", "\\N", "9999-09-09", "迪力•沙山"));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999999"), new BigDecimal("99999999999"))
                .ofScale(2);
    }

    private static @Nullable Object value(FieldType type, String written) {
        ReadRecord read = read(field(type), written);
        assertThat(read.findings()).isEmpty();
        return read.rows().get(0).get("f");
    }

    private static Field field(FieldType type) {
        return field("f", type, Map.of());
    }

    private static Field field(String name, FieldType type, Map<String, List<String>> codes) {
        return new Field(name, "resource", type, Sensitivity.PERSONAL, Mask.NONE, codes);
    }

    private static ReadRecord read(Field shape, @Nullable String written) {
        Map<String, @Nullable String> row = new HashMap<>();
        row.put("f", written);
        return new RecordReader(List.of(shape)).read(List.of(row));
    }

    private static void assertFinding(Field shape, String written, String reason) {
        ReadRecord read = read(shape, written);
        assertThat(read.rows().get(0)).containsEntry("f", null);
        assertThat(read.findings()).containsExactly(new FieldFinding(0, "f", reason));
    }

    private static Map<String, @Nullable String> row(String... fieldsAndValues) {
        var row = new LinkedHashMap<String, @Nullable String>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            row.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(row);
    }
}
