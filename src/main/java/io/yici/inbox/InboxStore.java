package io.yici.inbox;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.calendar.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads table {@code work_item} for lists. */
@Repository
class InboxStore {

    private static final String COLUMNS = "w.id, w.dossier, w.activity, w.kind, w.work_group, w.service, w.case_number,"
            + " w.query_code, w.state, w.opened_at, w.closed_at, w.due, w.limit_unit, w.due_provisional, w.yellow_from,"
            + " w.stopped, w.district, w.applicant_type, w.waits_for, w.clerk, w.held_for,"
            + " case when s.item is null then false else true end as seen,"
            + " case when n.item is null then false else true end as noted";
    private static final String FOR_READER = " left join work_item_seen s on s.item = w.id and s.clerk = ?"
            + " left join work_item_note n on n.item = w.id and n.clerk = ?";

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page's rows in the list's order, also where the page ends before the cursor. */
    List<InboxRow> page(InboxScope scope, InboxFilter filter, LocalDate today, @Nullable InboxCursor cursor, int size) {
        InboxSql.Statement ids = InboxSql.page(scope, filter, today, new InboxSql.Page(cursor, size));
        if (ids.sql().isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(ids.parameters());
        parameters.add(scope.clerk());
        parameters.add(scope.clerk());
        boolean back = cursor != null && cursor.back();
        List<InboxRow> rows = new ArrayList<>(
                jdbc.sql("select " + COLUMNS + " from (" + ids.sql() + ") p join work_item w on w.id = p.id"
                                + FOR_READER + " order by " + InboxSql.order(filter, "p", back))
                        .params(parameters)
                        .query(InboxStore::row)
                        .list());
        if (back) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** How many rows each of the views has, counted up to the limit, in one question. */
    List<Integer> counts(InboxScope scope, List<InboxFilter> filters, LocalDate today, int limit) {
        List<Object> parameters = new ArrayList<>();
        String columns = filters.stream()
                .map(filter -> InboxSql.count(scope, filter, today, limit))
                .map(count -> {
                    parameters.addAll(count.parameters());
                    return count.sql().isEmpty() ? "0" : "(" + count.sql() + ")";
                })
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns)
                .params(parameters)
                .query((row, n) -> {
                    List<Integer> counts = new ArrayList<>();
                    for (int i = 1; i <= filters.size(); i++) {
                        counts.add(row.getInt(i));
                    }
                    return counts;
                })
                .single();
    }

    /** How many open items of the groups came since then, or came back and were not opened by the clerk; up to the limit. */
    int news(InboxScope scope, Instant since, int limit) {
        if (scope.groups().isEmpty()) {
            return 0;
        }
        List<Object> parameters = new ArrayList<>(scope.groups());
        parameters.add(at(since));
        String places = "";
        if (!scope.districts().isEmpty()) {
            InboxPlaces.Place all = InboxPlaces.together(InboxPlaces.of(scope.districts(), ""));
            places = " and " + all.sql();
            parameters.addAll(all.parameters());
        }
        return jdbc.sql("select count(*) from (select 1 from work_item w where w.work_group in (?"
                        + ", ?".repeat(scope.groups().size() - 1)
                        + ") and w.state = 'OPEN' and w.opened_at > ?" + places + " limit " + limit + ") c")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** The items as the clerk's list shows them, in no order. */
    List<InboxRow> rows(Collection<String> ids, UUID clerk) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(clerk, clerk));
        parameters.addAll(ids);
        return jdbc.sql("select " + COLUMNS + " from work_item w" + FOR_READER + " where w.id in (?"
                        + ", ?".repeat(ids.size() - 1) + ")")
                .params(parameters)
                .query(InboxStore::row)
                .list();
    }

    private static InboxRow row(ResultSet row, int n) throws SQLException {
        return new InboxRow(
                row.getString("id"),
                row.getObject("dossier", UUID.class),
                row.getString("activity"),
                row.getString("kind"),
                row.getString("work_group"),
                row.getString("service"),
                row.getString("case_number"),
                row.getString("query_code"),
                row.getString("state"),
                instant(row, "opened_at"),
                instantOrNull(row, "closed_at"),
                row.getObject("due", LocalDate.class),
                Unit.of(Objects.requireNonNullElse(row.getString("limit_unit"), "")
                                .toLowerCase(Locale.ROOT))
                        .orElse(Unit.WORKING),
                row.getBoolean("due_provisional"),
                row.getObject("yellow_from", LocalDate.class),
                row.getBoolean("stopped"),
                row.getString("district"),
                row.getString("applicant_type"),
                row.getString("waits_for"),
                row.getObject("clerk", UUID.class),
                row.getObject("held_for", UUID.class),
                row.getBoolean("seen"),
                row.getBoolean("noted"));
    }
}
