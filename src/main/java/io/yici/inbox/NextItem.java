package io.yici.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the most urgent item that nobody has. Whoever looks passes by what another is just taking, so nobody waits and no item is given twice.
 */
@Component
class NextItem {

    private static final int CANDIDATES = 20;
    private static final int MOST_PAGES = 100;

    private static final InboxFilter FREE = InboxFilter.of(Map.of("free", "true"));

    private final InboxStore list;
    private final HandlingStore store;
    private final Clock clock;

    NextItem(InboxStore list, HandlingStore store, Clock clock) {
        this.list = list;
        this.store = store;
        this.clock = clock;
    }

    /** Claims it for the scope's clerk, in the caller's transaction; leaves out what is not for the clerk. */
    Optional<String> take(InboxScope scope, Predicate<InboxRow> notForClerk) {
        InboxCursor cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<InboxRow> rows = list.page(scope, FREE, LocalDate.now(clock), cursor, CANDIDATES);
            Optional<String> taken = firstFree(rows, scope, notForClerk);
            if (taken.isPresent() || rows.size() < CANDIDATES) {
                return taken;
            }
            cursor = InboxCursor.after(rows.get(rows.size() - 1), false);
        }
        return Optional.empty();
    }

    private Optional<String> firstFree(List<InboxRow> rows, InboxScope scope, Predicate<InboxRow> notForClerk) {
        Map<String, InboxRow> byId = rows.stream().collect(Collectors.toMap(InboxRow::id, Function.identity()));
        List<String> left = new ArrayList<>(byId.keySet());
        while (!left.isEmpty()) {
            String id = store.lockFree(left).orElse(null);
            if (id == null) {
                break;
            }
            InboxRow row = byId.get(id);
            if (row != null && !notForClerk.test(row) && store.claim(id, scope.clerk(), clock.instant())) {
                return Optional.of(id);
            }
            left.remove(id);
        }
        return Optional.empty();
    }
}
