package io.yici.cases.web;

import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Kind;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields of a service's form as the site's form dialect shows them. */
final class FieldViews {

    private FieldViews() {}

    /**
     * The field with what was entered.
     *
     * @param heading whether its label is the page's heading
     */
    static FieldView of(Field field, FolderTexts texts, List<String> entered, boolean heading, Locale locale) {
        // A single box says its label beside it; what stands above it is its description.
        boolean box = field.kind() == Kind.CHECKBOX && field.hint() != null;
        String label = texts.text(locale, box ? String.valueOf(field.hint()) : field.label());
        FieldView view = FieldView.of(kind(field), field.key(), label)
                .hint(box || field.hint() == null ? null : texts.text(locale, field.hint()))
                .values(entered)
                .options(
                        field.kind() == Kind.CHECKBOX
                                ? List.of(FieldOption.of("true", texts.text(locale, field.label())))
                                : field.options().stream()
                                        .map(option ->
                                                FieldOption.of(option.value(), texts.text(locale, option.label())))
                                        .toList());
        view = field.validation().required() ? view : view.optional();
        view = attribute(view, "inputmode", field.property("inputmode").orElse(inputMode(field)));
        view = attribute(view, "autocomplete", field.property("autocomplete").orElse(null));
        view = attribute(view, "suffix", field.suffix() == null ? null : texts.text(locale, field.suffix()));
        view = attribute(view, "prefix", field.prefix() == null ? null : texts.text(locale, field.prefix()));
        view = attribute(view, "accept", field.accept().isEmpty() ? null : String.join(",", field.accept()));
        view = attribute(view, "width", width(field));
        view = attribute(view, "count", field.kind() == Kind.TEXTAREA && maxLength(field) != null ? "true" : null);
        view = attribute(view, "maxlength", field.kind() == Kind.TEXTAREA ? maxLength(field) : null);
        return heading ? view.attribute("heading", "true").attribute("label-size", "l") : view;
    }

    private static FieldView attribute(FieldView view, String name, @Nullable String value) {
        return value == null ? view : view.attribute(name, value);
    }

    private static @Nullable String maxLength(Field field) {
        Integer longest = field.validation().maxLength();
        return longest == null ? null : longest.toString();
    }

    private static @Nullable String inputMode(Field field) {
        if (field.kind() != Kind.NUMBER) {
            return null;
        }
        return field.decimals() == 0 ? "numeric" : "decimal";
    }

    private static @Nullable String width(Field field) {
        return field.kind() == Kind.NUMBER ? (field.decimals() == 0 ? "5" : "10") : null;
    }

    private static FieldKind kind(Field field) {
        return switch (field.kind()) {
            case TEXT -> FieldKind.TEXT;
            case NUMBER -> FieldKind.NUMBER;
            case DATE -> FieldKind.DATE;
            case SELECT -> FieldKind.SELECT;
            case RADIO -> FieldKind.RADIOS;
            case CHECKBOX, CHECKLIST -> FieldKind.CHECKBOXES;
            case TEXTAREA -> FieldKind.TEXTAREA;
            case FILE -> FieldKind.FILE;
        };
    }
}
