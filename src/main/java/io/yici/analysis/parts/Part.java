package io.yici.analysis.parts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something a designer sees as one: a step, a rule, a question, a record, a setting, a text.
 *
 * @param file path in the folder
 * @param kind what it is in its file, such as {@code userTask} or {@code radio}
 * @param id within area and file
 * @param name what people call it, or null
 * @param says all it consists of, by name; two parts that say the same are the same
 */
public record Part(
        Area area,
        String file,
        String kind,
        String id,
        @Nullable String name,
        Map<String, String> says) {

    public Part {
        says = Collections.unmodifiableMap(new TreeMap<>(says));
    }

    /** Where a part belongs, in the order people look at them. */
    public enum Area {
        /** {@code service.yaml} without its records. */
        GUIDE,
        /** The records that are fetched, and their fields. */
        RECORDS,
        FORM,
        DIAGRAM,
        RULES,
        TEXTS,
        /** Whatever else lies in the folder. */
        FILES
    }

    Key key() {
        return new Key(area, file, id);
    }

    /** By which a part is found again in another version. */
    record Key(Area area, String file, String id) {}
}
