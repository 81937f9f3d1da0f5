package io.yici.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of the organisation. Names of people are in none.
 *
 * @param subject id of what was changed
 * @param before null where it was not there
 * @param after null where it is gone
 */
public record OrganisationChange(
        long position,
        Instant at,
        UUID by,
        EntryKind kind,
        String subject,
        What what,
        @Nullable String before,
        @Nullable String after) {

    /** What was done. */
    public enum What {
        ADDED,
        CHANGED,
        REMOVED,
        /** A password was given that must be changed at once. */
        PASSWORD,
        /** Somebody may act for somebody else on some days, or no longer. */
        SUBSTITUTE,
        UNDONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One column that is not as it was. */
    public record Difference(String column, String before, String after) {}

    /** The columns that are not as they were. */
    public List<Difference> differences() {
        Map<String, String> old = read(before);
        Map<String, String> now = read(after);
        List<Difference> differences = new ArrayList<>();
        for (String column : kind.columns()) {
            String was = old.getOrDefault(column, "");
            String is = now.getOrDefault(column, "");
            if (!was.equals(is)) {
                differences.add(new Difference(column, was, is));
            }
        }
        return differences;
    }

    /** Whether it can be undone while nothing came after. */
    public boolean isUndoable() {
        return switch (what) {
            case CHANGED, UNDONE -> !Objects.equals(before, after) && before != null && after != null;
            case REMOVED -> true;
            case ADDED -> kind != EntryKind.CLERK;
            case PASSWORD, SUBSTITUTE -> false;
        };
    }

    /** An entry as a change keeps it: without the name of a person. */
    static String written(Entry entry) {
        return entry.values().entrySet().stream()
                .filter(value ->
                        entry.kind() != EntryKind.CLERK || !value.getKey().equals("name"))
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(@Nullable String written) {
        Map<String, String> values = new LinkedHashMap<>();
        if (written != null) {
            Arrays.stream(written.split("\n")).forEach(line -> {
                String[] both = line.split("=", 2);
                values.put(both[0], both.length < 2 ? "" : both[1]);
            });
        }
        return values;
    }
}
