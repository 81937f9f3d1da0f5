package io.yici.organisation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A department, a group or a member of staff, as a form or a line of a file says it.
 *
 * @param values by column, one for each of the kind's, trimmed. A list has {@code ;} between its parts; a group may be followed by the duties there: {@code
 *     mz-window:intake+head}
 */
public record Entry(EntryKind kind, String id, Map<String, String> values) {

    static final String ENABLED = "yes";

    public Entry {
        Map<String, String> all = new LinkedHashMap<>();
        for (String column : kind.columns()) {
            all.put(column, Objects.requireNonNullElse(values.get(column), "").strip());
        }
        values = Collections.unmodifiableMap(all);
        id = id.strip();
    }

    public String value(String column) {
        return Objects.requireNonNullElse(values.get(column), "");
    }

    /** The same with another value. */
    Entry with(String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(column, value);
        return new Entry(kind, id, changed);
    }

    /** Names of people are told to no log. */
    @Override
    public String toString() {
        return "Entry[" + kind + " " + id + "]";
    }
}
