package io.yici.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a department's registers are made to say of people, instead of what they would. */
final class Tellings {

    private final Map<About, List<Map<String, String>>> told = new ConcurrentHashMap<>();

    private record About(String resource, String person) {}

    /** @param rows what is left out of a row is as the register has it in the same place */
    void tell(String resource, String person, List<Map<String, String>> rows) {
        told.put(new About(resource, person), List.copyOf(rows));
    }

    void forget() {
        told.clear();
    }

    /** The rows of a person, as they were told or as they are. */
    List<Map<String, @Nullable Object>> over(String resource, String person, List<Map<String, @Nullable Object>> rows) {
        List<Map<String, String>> instead = told.isEmpty() ? null : told.get(new About(resource, person));
        if (instead == null) {
            return rows;
        }
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Map<String, String> row : instead) {
            Map<String, @Nullable Object> whole =
                    new LinkedHashMap<>(all.size() < rows.size() ? rows.get(all.size()) : Map.of());
            whole.putAll(row);
            all.add(whole);
        }
        return all;
    }
}
