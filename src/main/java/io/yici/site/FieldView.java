package io.yici.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the form dialect needs to show one field: all texts are in the reader's language already and are escaped when written.
 *
 * <p>Shown by {@code <gov:field view="${view}"/>} or {@code ~{forms/field :: field(view)}}. The first input of the field has the field's id, so
 * that an error can link to it.
 *
 * @param id of the first input; letters, digits, {@code - _ .}
 * @param name under which the browser sends the value
 * @param label the question, or the legend of a group
 * @param values what was entered so far; a date is one ISO date or the three texts year, month, day as entered
 * @param options of a select, radios or checkboxes
 * @param required false marks the field as optional
 * @param attributes {@code autocomplete inputmode maxlength rows accept multiple spellcheck lang pattern} go to the input, and so does
 *     everything that begins with {@code data-} or {@code hx-}; {@code width} is a number of characters (2 3 4 5 10 20 30); {@code prefix suffix} stand beside the
 *     input; {@code label-size} is s, m, l or xl; {@code heading=true} makes the label the page's heading; {@code inline=true} sets short
 *     radios side by side; {@code count=true} counts the characters left of {@code maxlength}
 */
public record FieldView(
        String id,
        String name,
        FieldKind kind,
        String label,
        @Nullable String hint,
        @Nullable String error,
        List<String> values,
        List<FieldOption> options,
        boolean required,
        Map<String, String> attributes) {

    public FieldView {
        values = List.copyOf(values);
        options = List.copyOf(options);
        attributes = Map.copyOf(attributes);
    }

    /** A required field without value, hint or error, whose id is its name. */
    public static FieldView of(FieldKind kind, String name, String label) {
        return new FieldView(name, name, kind, label, null, null, List.of(), List.of(), true, Map.of());
    }

    public FieldView id(String newId) {
        return new FieldView(newId, name, kind, label, hint, error, values, options, required, attributes);
    }

    public FieldView hint(@Nullable String text) {
        return new FieldView(id, name, kind, label, text, error, values, options, required, attributes);
    }

    public FieldView error(@Nullable String text) {
        return new FieldView(id, name, kind, label, hint, text, values, options, required, attributes);
    }

    /** What was entered; null stands for nothing. */
    public FieldView value(@Nullable String entered) {
        return values(entered == null ? List.of() : List.of(entered));
    }

    public FieldView values(List<String> entered) {
        return new FieldView(id, name, kind, label, hint, error, entered, options, required, attributes);
    }

    public FieldView options(List<FieldOption> choices) {
        return new FieldView(id, name, kind, label, hint, error, values, choices, required, attributes);
    }

    public FieldView optional() {
        return new FieldView(id, name, kind, label, hint, error, values, options, false, attributes);
    }

    public FieldView attribute(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(key, value);
        return new FieldView(id, name, kind, label, hint, error, values, options, required, more);
    }

    /** The one value, or nothing. */
    public @Nullable String value() {
        return values.isEmpty() ? null : values.get(0);
    }

    /** Year, month, day as they stand in the three boxes. */
    public List<String> dateParts() {
        List<String> parts = new ArrayList<>(List.of("", "", ""));
        List<String> known = values.size() == 1 ? List.of(values.get(0).split("-", -1)) : values;
        for (int i = 0; i < Math.min(3, known.size()); i++) {
            parts.set(i, values.size() == 1 ? withoutLeadingZeros(known.get(i)) : known.get(i));
        }
        return List.copyOf(parts);
    }

    private static String withoutLeadingZeros(String digits) {
        return digits.replaceFirst("^0+(?=\\d)", "");
    }
}
