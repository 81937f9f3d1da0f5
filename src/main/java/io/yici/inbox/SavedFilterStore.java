package io.yici.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code inbox_filter}. */
@Repository
class SavedFilterStore {

    private final JdbcClient jdbc;

    SavedFilterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedFilters.Saved> of(UUID clerk) {
        return jdbc.sql("select id, name, query from inbox_filter where clerk = ? order by name, id")
                .param(clerk)
                .query((row, n) -> new SavedFilters.Saved(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    /** A filter of that name is replaced. */
    void save(UUID clerk, SavedFilters.Saved filter) {
        jdbc.sql("delete from inbox_filter where clerk = ? and name = ?")
                .params(clerk, filter.name())
                .update();
        jdbc.sql("insert into inbox_filter (id, clerk, name, query) values (?, ?, ?, ?)")
                .params(filter.id(), clerk, filter.name(), filter.query())
                .update();
    }

    void delete(UUID id, UUID clerk) {
        jdbc.sql("delete from inbox_filter where id = ? and clerk = ?")
                .params(id, clerk)
                .update();
    }
}
