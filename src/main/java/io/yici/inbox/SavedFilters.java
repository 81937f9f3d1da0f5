package io.yici.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters that a clerk keeps under a name. */
@Component
class SavedFilters {

    static final int LONGEST_NAME = 30;
    private static final int MOST = 20;

    private final SavedFilterStore store;

    SavedFilters(SavedFilterStore store) {
        this.store = store;
    }

    /** A filter with its name; the query is that of the list's address. */
    record Saved(UUID id, String name, String query) {}

    @Transactional(readOnly = true)
    public List<Saved> of(UUID clerk) {
        return store.of(clerk);
    }

    /**
     * Keeps the filter, in place of one of that name.
     *
     * @throws TooManyFilters when the clerk has as many as one may
     */
    @Transactional
    public void save(UUID clerk, String name, InboxFilter filter) {
        List<Saved> kept = store.of(clerk);
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.name().equals(name))) {
            throw new TooManyFilters();
        }
        store.save(clerk, new Saved(UUID.randomUUID(), name, filter.query()));
    }

    @Transactional
    public void remove(UUID clerk, UUID id) {
        store.delete(id, clerk);
    }
}
