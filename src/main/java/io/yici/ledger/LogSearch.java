package io.yici.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Reads through the log backwards, a bounded stretch at a time. */
@Component
public class LogSearch {

    private static final int SLICE = 1_000;
    /** Entries that are read through for one answer. */
    private static final int STRETCH = 50_000;

    private final LogStore store;

    LogSearch(LogStore store) {
        this.store = store;
    }

    /**
     * What was found.
     *
     * @param next place before which to go on; 0 where nothing is left
     */
    public record Found(List<PlacedEntry> entries, long next) {

        public Found {
            entries = List.copyOf(entries);
        }
    }

    /** How many entries there are. */
    public long size() {
        return store.head().size();
    }

    /**
     * The latest entries that fit and stand before a place, from another place on.
     *
     * @param limit so many at most
     */
    public Found before(long before, long from, Predicate<LoggedEntry> which, int limit) {
        List<PlacedEntry> found = new ArrayList<>();
        long to = Math.min(before, size());
        long end = Math.max(from, to - STRETCH);
        while (to > end) {
            List<PlacedEntry> slice = slice(Math.max(end, to - SLICE), to);
            Collections.reverse(slice);
            for (PlacedEntry entry : slice) {
                if (which.test(entry.logged())) {
                    found.add(entry);
                }
                if (found.size() == limit) {
                    return new Found(found, entry.place() > from ? entry.place() : 0);
                }
            }
            to -= SLICE;
        }
        return new Found(found, end > from ? end : 0);
    }

    /** Gives the entries between two places, of which there may be so many as are read through at once; says from which place on it began. */
    public long each(long from, long to, Consumer<LoggedEntry> reader) {
        long begin = Math.max(Math.max(from, 0), to - STRETCH);
        store.each(begin, to, (leaf, place) -> reader.accept(Leaf.read(leaf)));
        return begin;
    }

    private List<PlacedEntry> slice(long from, long to) {
        List<PlacedEntry> entries = new ArrayList<>();
        store.each(
                from,
                to,
                (leaf, place) ->
                        entries.add(new PlacedEntry(place, Leaf.read(leaf), new String(leaf, StandardCharsets.UTF_8))));
        return entries;
    }

    /** The place of the first entry that was logged at the time or later: entries stand in the order in which they were logged, but for seconds. */
    public long placeAt(Instant time) {
        long low = 0;
        long high = size();
        while (low < high) {
            long middle = (low + high) / 2;
            List<LogStore.Placed> row = store.placed(middle, middle + 1);
            Instant at = row.isEmpty() ? null : row.get(0).at();
            if (at == null || at.isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
