package io.yici.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the log tells of a person: the entries about them, and those of cases in which their data lies that are about nobody in particular. */
@Component
public class PersonLog {

    private static final int MOST_DOSSIERS = 500;
    private static final int MOST_WAITING = 200;

    private final PersonLogStore store;
    private final LedgerStore entries;

    PersonLog(PersonLogStore store, LedgerStore entries) {
        this.store = store;
        this.entries = entries;
    }

    /** The cases in which there is an entry about the person, the latest first. */
    public List<UUID> dossiers(Collection<String> subjects) {
        return store.dossiers(subjects, MOST_DOSSIERS);
    }

    /** The entries that have no place yet, the latest first. */
    public List<PlacedEntry> waiting(Collection<String> subjects, Collection<UUID> dossiers) {
        return dossiers.isEmpty()
                ? List.of()
                : store.waiting(subjects, dossiers, MOST_WAITING).stream()
                        .map(PersonLog::read)
                        .toList();
    }

    /**
     * The latest entries that stand before a place.
     *
     * @param before {@link Long#MAX_VALUE} to begin with the latest of all
     */
    public List<PlacedEntry> before(Collection<String> subjects, Collection<UUID> dossiers, long before, int limit) {
        List<PersonLogStore.Row> rows = new ArrayList<>(store.about(subjects, before, limit));
        if (!dossiers.isEmpty()) {
            rows.addAll(store.of(dossiers, before, limit));
        }
        return rows.stream()
                .sorted(Comparator.comparingLong(PersonLogStore.Row::place).reversed())
                .limit(limit)
                .map(PersonLog::read)
                .toList();
    }

    /** All entries of a case, the oldest first. */
    public List<LoggedEntry> of(UUID dossier) {
        return entries.entriesOf(dossier);
    }

    private static PlacedEntry read(PersonLogStore.Row row) {
        return new PlacedEntry(row.place(), Leaf.read(row.leaf()), new String(row.leaf(), StandardCharsets.UTF_8));
    }
}
