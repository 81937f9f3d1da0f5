package io.yici.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the organisation is made of; each kind is one table for spreadsheets, whose first column is the id. */
public enum EntryKind {
    DEPARTMENT("department", List.of("name_zh", "name_en")),
    GROUP("group", List.of("department", "name_zh", "name_en")),
    CLERK("login", List.of("name", "roles", "groups", "supervised", "districts", "enabled"));

    private final String idColumn;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> columns;

    EntryKind(String idColumn, List<String> columns) {
        this.idColumn = idColumn;
        this.columns = columns;
    }

    public static Optional<EntryKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The stable name in addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String idColumn() {
        return idColumn;
    }

    /** All but the id, in order. */
    public List<String> columns() {
        return columns;
    }
}
