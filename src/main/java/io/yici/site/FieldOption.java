package io.yici.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, of radios or of checkboxes.
 *
 * @param reveals fields that are asked only when this choice is made; old browsers always show them
 */
public record FieldOption(
        String value, String text, @Nullable String hint, List<FieldView> reveals) {

    public FieldOption {
        reveals = List.copyOf(reveals);
    }

    public static FieldOption of(String value, String text) {
        return new FieldOption(value, text, null, List.of());
    }

    public FieldOption hint(String text) {
        return new FieldOption(value, this.text, text, reveals);
    }

    public FieldOption reveals(FieldView... fields) {
        return new FieldOption(value, text, hint, List.of(fields));
    }
}
