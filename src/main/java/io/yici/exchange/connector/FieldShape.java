package io.yici.exchange.connector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the values of a register's field are.
 *
 * @param codes for a field of type {@link FieldType#CODE}, the ways a register writes each code, by the code's name; empty for others
 */
public record FieldShape(FieldType type, Map<String, List<String>> codes) {

    private static final Map<String, List<String>> SEXES = Map.of(
            "male", List.of("1", "男", "男性", "M"),
            "female", List.of("2", "女", "女性", "F"),
            "unknown", List.of("0", "9", "未知", "未说明"));

    public FieldShape {
        codes = Map.copyOf(codes);
    }

    /** A field without codes of its own. */
    public static FieldShape of(FieldType type) {
        return new FieldShape(type, Map.of());
    }

    /** The code's name by each way it is written. */
    Map<String, String> spellings() {
        var spellings = new HashMap<String, String>();
        (type == FieldType.SEX ? SEXES : codes)
                .forEach((name, written) -> written.forEach(text -> spellings.put(text, name)));
        return spellings;
    }
}
