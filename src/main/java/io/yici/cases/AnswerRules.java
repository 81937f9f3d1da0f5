package io.yici.cases;

import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Kind;
import io.yici.catalogue.FormSchema.Option;
import io.yici.catalogue.FormSchema.Validation;
import io.yici.site.FormErrors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an answer meets what its field asks for; what is wrong is said in plain words. */
final class AnswerRules {

    private static final int LONGEST = 2_000;

    private AnswerRules() {}

    static void check(Field field, List<String> raw, Map<String, @Nullable Object> answers, FormErrors errors) {
        Object value = answers.get(field.key());
        if (!TypedAnswer.isGiven(raw) || Boolean.FALSE.equals(value)) {
            if (field.validation().required()) {
                errors.add(field.key(), requiredKey(field.kind()));
            }
            return;
        }
        switch (field.kind()) {
            case NUMBER -> number(field, value, errors);
            case DATE -> date(field, value, answers, errors);
            case TEXT, TEXTAREA -> text(field, value, errors);
            case SELECT, RADIO, CHECKLIST -> choice(field, raw, errors);
            case CHECKBOX, FILE -> {}
        }
    }

    private static String requiredKey(Kind kind) {
        return switch (kind) {
            case SELECT, RADIO, CHECKLIST -> "cases.form.choose";
            case CHECKBOX -> "cases.form.tick";
            case DATE -> "cases.form.date-required";
            case FILE -> "cases.form.file-required";
            case TEXT, NUMBER, TEXTAREA -> "cases.form.required";
        };
    }

    private static void number(Field field, @Nullable Object value, FormErrors errors) {
        if (!(value instanceof BigDecimal number)) {
            errors.add(field.key(), "cases.form.number");
            return;
        }
        Validation rules = field.validation();
        if (number.stripTrailingZeros().scale() > field.decimals()) {
            errors.add(
                    field.key(),
                    field.decimals() == 0 ? "cases.form.whole-number" : "cases.form.decimals",
                    field.decimals());
        } else if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            errors.add(field.key(), "cases.form.min", rules.min().toPlainString());
        } else if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            errors.add(field.key(), "cases.form.max", rules.max().toPlainString());
        }
    }

    private static void date(
            Field field, @Nullable Object value, Map<String, @Nullable Object> answers, FormErrors errors) {
        if (!(value instanceof LocalDate date)) {
            errors.add(field.key(), "cases.form.date");
            return;
        }
        String after = field.property("after").orElse("");
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            errors.add(field.key(), "cases.form.date");
        } else if (answers.get(after) instanceof LocalDate earlier && !date.isAfter(earlier)) {
            errors.add(field.key(), "cases.form.date-after");
        }
    }

    private static void text(Field field, @Nullable Object value, FormErrors errors) {
        String text = String.valueOf(value);
        Validation rules = field.validation();
        int length = text.codePointCount(0, text.length());
        int longest = rules.maxLength() == null ? LONGEST : Math.min(rules.maxLength(), LONGEST);
        if (length > longest) {
            errors.add(field.key(), "cases.form.max-length", longest);
        } else if (rules.minLength() != null && length < rules.minLength()) {
            errors.add(field.key(), "cases.form.min-length", rules.minLength());
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            errors.add(field.key(), "cases.form.characters");
        } else if (rules.pattern() != null && !Pattern.matches(rules.pattern(), text)) {
            errors.add(field.key(), field.property("error").orElse("cases.form.pattern"));
        }
    }

    private static void choice(Field field, List<String> raw, FormErrors errors) {
        List<String> offered = field.options().stream().map(Option::value).toList();
        if (!offered.containsAll(raw)) {
            errors.add(field.key(), "cases.form.choose");
        }
    }
}
