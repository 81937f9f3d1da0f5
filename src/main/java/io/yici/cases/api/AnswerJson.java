package io.yici.cases.api;

import io.yici.cases.TypedAnswer;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Kind;
import io.yici.site.FormErrors;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as JSON: numbers, texts, yes or no, ISO dates and lists of texts, by the form's keys. */
final class AnswerJson {

    private AnswerJson() {}

    /**
     * What would have been typed for the answers. Files are handed in apart and not taken from here.
     *
     * @param errors takes the keys the form does not have, and the values of a wrong type
     */
    static Map<String, List<String>> raw(FormSchema form, Map<String, @Nullable Object> given, FormErrors errors) {
        Map<String, List<String>> raw = new HashMap<>();
        given.forEach((key, value) -> {
            Field field = form.field(key).orElse(null);
            if (field == null) {
                errors.add(key, "cases.form.unknown");
            } else if (value != null && field.kind() != Kind.FILE) {
                List<String> typed = raw(field.kind(), value);
                if (typed == null) {
                    errors.add(key, "cases.form.type");
                } else {
                    raw.put(key, typed);
                }
            }
        });
        return raw;
    }

    private static @Nullable List<String> raw(Kind kind, Object value) {
        return switch (kind) {
            case NUMBER ->
                value instanceof Number number
                        ? List.of(plain(number))
                        : value instanceof String text ? List.of(text) : null;
            case CHECKBOX -> value instanceof Boolean yes ? List.of(yes.toString()) : null;
            case CHECKLIST, FILE ->
                value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                        ? TypedAnswer.raw(list)
                        : null;
            case TEXT, TEXTAREA, DATE, SELECT, RADIO -> value instanceof String text ? List.of(text) : null;
        };
    }

    private static String plain(Number number) {
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        return number instanceof Double decimal
                ? BigDecimal.valueOf(decimal).toPlainString()
                : String.valueOf(number.longValue());
    }

    /** The answers of the form as JSON; questions without one are left out. */
    static Map<String, Object> written(FormSchema form, Map<String, @Nullable Object> answers) {
        Map<String, Object> written = new LinkedHashMap<>();
        form.fields().forEach(field -> {
            Object value = answers.get(field.key());
            if (value != null) {
                written.put(
                        field.key(),
                        value instanceof Boolean || value instanceof Number || value instanceof List<?>
                                ? value
                                : value.toString());
            }
        });
        return written;
    }
}
