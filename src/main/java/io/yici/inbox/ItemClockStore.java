package io.yici.inbox;

import static io.yici.sql.SqlTime.at;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What table {@code work_item} keeps of each item's clock. */
@Repository
class ItemClockStore {

    private final JdbcClient jdbc;

    ItemClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(ItemLimit limit, @Nullable String queryCode) {
        TimeLimit own = limit.limit();
        jdbc.sql("update work_item set query_code = ?, received = ?, limit_amount = ?, limit_unit = ? where id = ?")
                .params(Arrays.asList(
                        queryCode,
                        limit.received(),
                        own == null ? null : own.amount(),
                        own == null ? null : own.unit().key(),
                        limit.item()))
                .update();
    }

    void limit(String item, @Nullable TimeLimit own) {
        jdbc.sql("update work_item set limit_amount = ?, limit_unit = ? where id = ?")
                .params(Arrays.asList(
                        own == null ? null : own.amount(),
                        own == null ? null : own.unit().key(),
                        item))
                .update();
    }

    /** The items of a case that are not done. */
    List<ItemLimit> open(UUID dossier) {
        return jdbc.sql("select id, kind, received, limit_amount, limit_unit from work_item"
                        + " where dossier = ? and state <> 'CLOSED'")
                .param(dossier)
                .query(ItemClockStore::row)
                .list();
    }

    private static ItemLimit row(ResultSet row, int n) throws SQLException {
        int amount = row.getInt("limit_amount");
        TimeLimit own = row.wasNull()
                ? null
                : new TimeLimit(amount, Unit.of(row.getString("limit_unit")).orElseThrow());
        return new ItemLimit(
                row.getString("id"), row.getString("kind"), row.getObject("received", LocalDate.class), own);
    }

    void save(String item, DueDate due, LocalDate yellowFrom, boolean stopped, boolean waiting) {
        jdbc.sql("update work_item set due = ?, due_provisional = ?, yellow_from = ?, stopped = ?, state = ?,"
                        + " escalated_at = case when due = ? then escalated_at else null end"
                        + " where id = ? and state <> 'CLOSED'")
                .params(
                        due.due(),
                        due.provisional(),
                        yellowFrom,
                        stopped,
                        waiting ? WorkItem.State.WAITING.name() : WorkItem.State.OPEN.name(),
                        due.due(),
                        item)
                .update();
    }

    /** Enters that the superior was told; says whether this call did. */
    boolean escalate(String item, Instant now) {
        return jdbc.sql(
                                "update work_item set escalated_at = ? where id = ? and state = 'OPEN' and escalated_at is null")
                        .params(at(now), item)
                        .update()
                == 1;
    }
}
