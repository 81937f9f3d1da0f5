package io.yici.exchange.connector;

import io.yici.catalogue.Registers.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a register wrote: each value by its field's type, placeholders for "nothing" as null, and nothing that was not asked for. A value that
 * does not fit becomes a finding, never an exception.
 */
public final class RecordReader {

    private final Map<String, ValueReader> readers = new LinkedHashMap<>();

    /** @param wanted the fields asked for, in the order they are to be read */
    public RecordReader(Collection<Field> wanted) {
        wanted.forEach(field -> readers.put(field.name(), ValueReader.of(field)));
    }

    /** Reads all rows of an answer. */
    public ReadRecord read(List<Map<String, @Nullable String>> raw) {
        var rows = new ArrayList<Map<String, @Nullable Object>>(raw.size());
        var dropped = new TreeSet<String>();
        var findings = new ArrayList<FieldFinding>();
        for (Map<String, @Nullable String> row : raw) {
            row.keySet().stream().filter(field -> !readers.containsKey(field)).forEach(dropped::add);
            rows.add(row(row, rows.size(), findings));
        }
        return new ReadRecord(rows, dropped.size(), findings);
    }

    private Map<String, @Nullable Object> row(
            Map<String, @Nullable String> raw, int number, List<FieldFinding> findings) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        readers.forEach((field, reader) -> {
            if (!raw.containsKey(field)) {
                findings.add(new FieldFinding(number, field, "absent"));
            }
            String text = Written.text(raw.get(field));
            Object value = text == null ? null : reader.read(text);
            if (value == ValueReader.UNFIT) {
                findings.add(new FieldFinding(number, field, reason(reader)));
            }
            row.put(field, value == ValueReader.UNFIT ? null : value);
        });
        return row;
    }

    private static String reason(ValueReader reader) {
        return reader.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
