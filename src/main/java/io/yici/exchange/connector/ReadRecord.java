package io.yici.exchange.connector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register's rows in the form that rules read.
 *
 * @param rows each with exactly the fields asked for, in their order; text, {@link java.time.LocalDate}, {@link java.time.LocalDateTime}, {@link
 *     java.math.BigDecimal}, true or false, or null
 * @param droppedFields how many fields the register sent that nobody asked for
 * @param findings values that did not fit
 */
public record ReadRecord(List<Map<String, @Nullable Object>> rows, int droppedFields, List<FieldFinding> findings) {

    public ReadRecord {
        rows = rows.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
        findings = List.copyOf(findings);
    }

    /** The record without what is in it. */
    @Override
    public String toString() {
        return rows.size() + " rows, " + droppedFields + " fields dropped, " + findings;
    }
}
