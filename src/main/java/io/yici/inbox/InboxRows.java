package io.yici.inbox;

import io.yici.calendar.Light;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages and counts of a list. */
@Component
class InboxRows {

    private final InboxStore store;
    private final Clock clock;

    InboxRows(InboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    InboxList.Page page(InboxScope scope, InboxFilter filter, @Nullable InboxCursor cursor, int size) {
        List<InboxRow> rows = store.page(scope, filter, LocalDate.now(clock), cursor, size + 1);
        boolean more = rows.size() > size;
        boolean done = filter.view() == InboxView.DONE;
        if (cursor != null && cursor.back()) {
            // A beginning that is not full any more is the first page.
            return more ? between(rows.subList(1, size + 1), true, true, done) : page(scope, filter, null, size);
        }
        return between(more ? rows.subList(0, size) : rows, cursor != null, more, done);
    }

    private static InboxList.Page between(List<InboxRow> rows, boolean before, boolean after, boolean done) {
        return new InboxList.Page(
                rows,
                before && !rows.isEmpty() ? InboxCursor.before(rows.get(0), done) : null,
                after && !rows.isEmpty() ? InboxCursor.after(rows.get(rows.size() - 1), done) : null);
    }

    /** How many each view has, and what the filter leaves, in one question. */
    InboxList.Counts counts(InboxScope scope, InboxFilter filter) {
        List<InboxView> views = List.of(InboxView.values());
        List<InboxFilter> asked =
                new ArrayList<>(views.stream().map(InboxFilter::of).toList());
        asked.add(InboxFilter.of(InboxView.TODO).withLight(Light.RED));
        if (filter.narrows()) {
            asked.add(filter);
        }
        List<Integer> counts = store.counts(scope, asked, LocalDate.now(clock), InboxList.COUNTED);
        Map<InboxView, Integer> byView = new EnumMap<>(InboxView.class);
        for (int i = 0; i < views.size(); i++) {
            byView.put(views.get(i), counts.get(i));
        }
        int shown = filter.narrows() ? counts.get(counts.size() - 1) : byView.getOrDefault(filter.view(), 0);
        return new InboxList.Counts(byView, counts.get(views.size()), shown);
    }
}
