package io.yici.cases.web;

import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.FormSchema.Field;
import io.yici.documents.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Answers as people read them. */
final class AnswerTexts {

    private AnswerTexts() {}

    /** The answer; null when there is none. */
    static @Nullable String of(
            Field field,
            @Nullable Object value,
            List<Document> files,
            FolderTexts texts,
            MessageSource messages,
            Locale locale) {
        return switch (field.kind()) {
            case FILE -> {
                String names = files.stream()
                        .filter(file -> file.field().equals(field.key()))
                        .map(Document::fileName)
                        .collect(Collectors.joining("、"));
                yield names.isEmpty() ? null : names;
            }
            case CHECKBOX -> messages.getMessage(Boolean.TRUE.equals(value) ? "cases.yes" : "cases.no", null, locale);
            case SELECT, RADIO, CHECKLIST -> value == null ? null : options(field, value, texts, locale);
            case DATE -> value instanceof LocalDate date ? RecordTexts.date(date, locale) : null;
            case NUMBER -> value instanceof BigDecimal number ? number(field, number, texts, locale) : null;
            case TEXT, TEXTAREA -> value == null ? null : masked(field, value.toString());
        };
    }

    private static String number(Field field, BigDecimal number, FolderTexts texts, Locale locale) {
        String plain = number.stripTrailingZeros().toPlainString();
        return field.suffix() == null ? plain : plain + " " + texts.text(locale, field.suffix());
    }

    private static String options(Field field, Object value, FolderTexts texts, Locale locale) {
        List<?> chosen = value instanceof List<?> list ? list : List.of(value);
        return field.options().stream()
                .filter(option -> chosen.contains(option.value()))
                .map(option -> texts.text(locale, option.label()))
                .collect(Collectors.joining("、"));
    }

    private static String masked(Field field, String value) {
        return switch (field.property("mask").orElse("")) {
            case "card" -> Masking.ends(value, 4, 4);
            case "phone" -> Masking.ends(value, 3, 2);
            default -> value;
        };
    }
}
