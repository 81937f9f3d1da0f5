package io.yici.exchange;

import io.yici.catalogue.Registers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds an answer against the person it was asked about. */
final class SubjectBinding {

    private SubjectBinding() {}

    /** Whether the rows are about the person, as the resource's description says they must be; no rows are about nobody else. */
    static boolean holds(Registers.Subject subject, String person, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty() || subject.fields().isEmpty()) {
            return true;
        }
        return subject.in() == Registers.SubjectIn.EVERY_ROW
                ? rows.stream().allMatch(row -> names(row, subject, person))
                : rows.stream().anyMatch(row -> names(row, subject, person));
    }

    private static boolean names(Map<String, @Nullable Object> row, Registers.Subject subject, String person) {
        return subject.fields().stream().anyMatch(field -> person.equals(row.get(field)));
    }
}
