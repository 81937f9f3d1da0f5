package io.yici.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A date as typed into the three boxes of a {@link FieldKind#DATE} field: kept as typed, so that it can be shown again when it is wrong. */
public record DateParts(String year, String month, String day) {

    /**
     * What was typed into the boxes of the field.
     *
     * @param parameter gives the request's parameter of a name, or null
     */
    public static DateParts of(String name, UnaryOperator<@Nullable String> parameter) {
        return new DateParts(
                trimmed(parameter.apply(name + "-year")),
                trimmed(parameter.apply(name + "-month")),
                trimmed(parameter.apply(name + "-day")));
    }

    public boolean isEmpty() {
        return year.isEmpty() && month.isEmpty() && day.isEmpty();
    }

    /** The date, when the three parts name one that exists between the years 1000 and 9999. */
    public Optional<LocalDate> date() {
        if (!year.matches("[1-9]\\d{3}") || !month.matches("\\d{1,2}") || !day.matches("\\d{1,2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** For {@link FieldView#values(List)}. */
    public List<String> values() {
        return List.of(year, month, day);
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.trim();
    }
}
