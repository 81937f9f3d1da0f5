package io.yici.exchange.connector;

import io.yici.catalogue.Registers.Field;
import io.yici.catalogue.Registers.FieldType;
import io.yici.codes.CreditCode;
import io.yici.codes.InvalidCode;
import io.yici.codes.PersonId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one field.
 *
 * @param reading the value of a text that is not empty; null where it stands for nothing, {@link #UNFIT} where it does not fit
 */
record ValueReader(FieldType type, Function<String, @Nullable Object> reading) {

    /** Stands for a value that does not fit the field's type. */
    static final Object UNFIT = new Object();

    private static final Map<String, List<String>> SEXES = Map.of(
            "male", List.of("1", "男", "男性", "M"),
            "female", List.of("2", "女", "女性", "F"),
            "unknown", List.of("0", "9", "未知", "未说明"));
    private static final Map<String, Boolean> TRUTHS =
            Map.of("1", true, "是", true, "true", true, "Y", true, "0", false, "否", false, "false", false, "N", false);
    static final int LONGEST_TEXT = 1_000;
    private static final Set<LocalDate> NO_DATES =
            Set.of(LocalDate.of(1899, 12, 31), LocalDate.of(9999, 9, 9), LocalDate.of(9999, 12, 31));
    private static final DateTimeFormatter COMPACT = strict("uuuuMMdd");
    private static final DateTimeFormatter DAY = strict("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = strict("HH:mm:ss");
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{8}|\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2}:\\d{2}:\\d{2})(?:\\.\\d{1,9})?)?");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(\\d{1,3}(,\\d{3}){1,4}|\\d{1,15})(\\.\\d{1,15})?([Ee][+-]?\\d{1,2})?");
    private static final int LARGEST_SCALE = 15;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    static ValueReader of(Field field) {
        return new ValueReader(field.type(), reading(field));
    }

    @Nullable
    Object read(String text) {
        return reading.apply(text);
    }

    private static Function<String, @Nullable Object> reading(Field field) {
        return switch (field.type()) {
            case PERSON_ID -> text -> checked(() -> PersonId.of(text).value());
            case CREDIT_CODE -> text -> checked(() -> CreditCode.of(text).value());
            case NAME -> text -> bounded(Written.name(text));
            case TEXT -> ValueReader::bounded;
            case DATE -> ValueReader::date;
            case TIME -> ValueReader::dateTime;
            case MONEY, AREA, NUMBER -> ValueReader::decimal;
            case SEX -> oneOf(spellings(SEXES));
            case CODE -> oneOf(spellings(field.codes()));
            case TRUTH -> oneOf(TRUTHS);
        };
    }

    private static Map<String, String> spellings(Map<String, List<String>> codes) {
        var names = new HashMap<String, String>();
        codes.forEach((name, spellings) -> spellings.forEach(spelling -> names.put(spelling, name)));
        return names;
    }

    private static Object checked(Supplier<String> code) {
        try {
            return code.get();
        } catch (InvalidCode none) {
            return UNFIT;
        }
    }

    private static Object bounded(String text) {
        return text.length() > LONGEST_TEXT ? UNFIT : text;
    }

    private static @Nullable Object date(String text) {
        Object value = dateTime(text);
        return value instanceof LocalDateTime time ? time.toLocalDate() : value;
    }

    private static @Nullable Object dateTime(String text) {
        var parts = DATE_TIME.matcher(Written.plain(text));
        if (!parts.matches()) {
            return UNFIT;
        }
        try {
            String day = parts.group(1);
            LocalDate date = LocalDate.parse(day, day.length() == 8 ? COMPACT : DAY);
            if (NO_DATES.contains(date)) {
                return null;
            }
            String time = parts.group(2);
            return date.atTime(time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time, TIME));
        } catch (DateTimeException none) {
            return UNFIT;
        }
    }

    private static Object decimal(String text) {
        String written = Written.plain(text);
        if (!DECIMAL.matcher(written).matches()) {
            return UNFIT;
        }
        BigDecimal value = new BigDecimal(written.replace(",", ""));
        if (value.scale() > LARGEST_SCALE || value.abs().compareTo(TOO_LARGE) >= 0) {
            return UNFIT;
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static Function<String, @Nullable Object> oneOf(Map<String, ?> known) {
        return text -> {
            Object value = known.get(Written.plain(text));
            return value == null ? UNFIT : value;
        };
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
