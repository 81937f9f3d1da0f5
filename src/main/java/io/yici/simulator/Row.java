package io.yici.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row in the making. */
final class Row {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    Row with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }
}
