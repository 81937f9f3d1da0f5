package io.yici.simulator;

import io.yici.codes.InvalidCode;
import io.yici.codes.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a register's rows what a department sends that gets them wrong. */
final class Spoiling {

    private Spoiling() {}

    /** The rows as such a department sends them. */
    static List<Map<String, @Nullable Object>> spoil(
            Fault fault, List<Map<String, @Nullable Object>> rows, String person) {
        return rows.stream().map(row -> spoil(fault, row, person)).toList();
    }

    private static Map<String, @Nullable Object> spoil(Fault fault, Map<String, @Nullable Object> row, String person) {
        var spoilt = new LinkedHashMap<String, @Nullable Object>(row);
        switch (fault) {
            case OTHER_PERSON -> spoilt.replaceAll((field, value) -> isOf(person, value) ? other(person) : value);
            case INVALID -> spoilt.replaceAll((field, value) -> isOf(person, value) ? value : "#VALUE!");
            case EXTRA_FIELD -> spoilt.put("czrlxdh", "13900000000");
            default -> {
                // The rows are as they should be.
            }
        }
        return spoilt;
    }

    private static boolean isOf(String person, @Nullable Object value) {
        try {
            return value instanceof String text && PersonId.of(text).value().equals(person);
        } catch (InvalidCode other) {
            return false;
        }
    }

    private static String other(String person) {
        return person.equals(DemoCast.P01.id()) ? DemoCast.P02.id() : DemoCast.P01.id();
    }
}
