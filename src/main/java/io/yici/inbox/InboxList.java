package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Substitutes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk's list: pages, counts and what is new. */
@Component
public class InboxList {

    /** Counted no further: beyond it a clerk is told that there are more. */
    public static final int COUNTED = 100;

    public static final int PAGE = 50;
    static final int EXPORTED = 5_000;

    private static final int NEWS_COUNTED = 100;

    private final InboxStore store;
    private final InboxRows rows;
    private final Substitutes substitutes;
    private final Clock clock;

    InboxList(InboxStore store, InboxRows rows, Substitutes substitutes, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /**
     * Rows of a list.
     *
     * @param previous where the page before begins; null on the first
     * @param next where the page after begins; null on the last
     */
    public record Page(
            List<InboxRow> rows,
            @Nullable InboxCursor previous,
            @Nullable InboxCursor next) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How many there are, each counted up to {@link #COUNTED}.
     *
     * @param late open items of the clerk's groups whose last day is over
     * @param shown what the filter leaves of its view
     */
    public record Counts(Map<InboxView, Integer> views, int late, int shown) {

        public Counts {
            views = Map.copyOf(views);
        }
    }

    InboxScope scope(Account clerk) {
        return InboxScope.of(clerk, substitutes.absentFor(clerk.id()));
    }

    /** The page after, or before, the cursor; the first without one. */
    @Transactional(readOnly = true)
    public Page page(Account clerk, InboxFilter filter, @Nullable InboxCursor cursor) {
        return rows.page(scope(clerk), filter, cursor, PAGE);
    }

    /** How many each view has, and what the filter leaves. */
    @Transactional(readOnly = true)
    public Counts counts(Account clerk, InboxFilter filter) {
        return rows.counts(scope(clerk), filter);
    }

    /** How many open items of the clerk's groups came since then, counted up to a hundred. */
    @Transactional(readOnly = true)
    public int news(Account clerk, Instant since) {
        return store.news(scope(clerk), since, NEWS_COUNTED);
    }

    /** The first rows of the list, all of them where there are no more than can be exported. */
    @Transactional(readOnly = true)
    List<InboxRow> export(Account clerk, InboxFilter filter) {
        return store.page(scope(clerk), filter, LocalDate.now(clock), null, EXPORTED);
    }

    /** The items as the clerk's list shows them. */
    @Transactional(readOnly = true)
    public List<InboxRow> rows(Account clerk, Collection<String> ids) {
        return store.rows(ids, clerk.id());
    }
}
