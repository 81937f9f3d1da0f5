package io.yici.cases;

import io.yici.catalogue.FormSchema.Field;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person typed, as the value rules see: a number, a date, yes or no, text. */
public final class TypedAnswer {

    private TypedAnswer() {}

    /** The value; null when nothing was entered or it is not of the field's kind. */
    static @Nullable Object parse(Field field, List<String> raw) {
        return switch (field.kind()) {
            case NUMBER -> number(first(raw));
            case DATE -> date(raw);
            case CHECKBOX -> !first(raw).isEmpty() && !first(raw).equals("false");
            case CHECKLIST, FILE -> raw.stream().filter(text -> !text.isBlank()).toList();
            case TEXT, SELECT, RADIO, TEXTAREA -> {
                String text = first(raw);
                yield text.isEmpty() ? null : text;
            }
        };
    }

    /** What would have been typed for the value. */
    public static List<String> raw(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value instanceof BigDecimal number) {
            return List.of(number.toPlainString());
        }
        return value == null || value.equals(false) ? List.of() : List.of(value.toString());
    }

    /** Whether something was typed at all. */
    static boolean isGiven(List<String> raw) {
        return raw.stream().anyMatch(text -> !text.isBlank());
    }

    private static String first(List<String> raw) {
        return raw.isEmpty() ? "" : tidy(raw.get(0));
    }

    /** Full-width digits and letters as typed with a Chinese keyboard become plain ones; blanks at the ends go. */
    private static String tidy(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.strip().toCharArray()) {
            boolean wide = (c >= '\uff10' && c <= '\uff19')
                    || (c >= '\uff21' && c <= '\uff3a')
                    || (c >= '\uff41' && c <= '\uff5a');
            plain.append(wide ? (char) (c - 0xfee0) : c);
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static @Nullable BigDecimal number(String text) {
        String digits = text.replaceAll("[,，\\s]", "").replace('．', '.');
        if (!digits.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            return null;
        }
        return new BigDecimal(digits);
    }

    private static @Nullable LocalDate date(List<String> raw) {
        try {
            if (raw.size() == 3) {
                return LocalDate.of(part(raw.get(0)), part(raw.get(1)), part(raw.get(2)));
            }
            return raw.size() == 1 && !raw.get(0).isBlank() ? LocalDate.parse(tidy(raw.get(0))) : null;
        } catch (DateTimeException | NumberFormatException notADate) {
            return null;
        }
    }

    private static int part(String text) {
        return Integer.parseInt(tidy(text));
    }
}
