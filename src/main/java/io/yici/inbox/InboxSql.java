package io.yici.inbox;

import static io.yici.sql.SqlTime.at;

import io.yici.calendar.Light;
import io.yici.organisation.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a clerk's list. Rows are taken group by group, each in the order of an index and no more than a page, and then put together: a
 * list of all groups in one would sort all of their rows.
 */
final class InboxSql {

    /** Comes after all digits and letters of a code, repeated, in any order of letters. */
    private static final String LAST = "Z".repeat(60);

    private static final int LONGEST_QUERY_CODE = 9;

    private final InboxScope scope;
    private final InboxFilter filter;
    private final LocalDate today;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    InboxSql(InboxScope scope, InboxFilter filter, LocalDate today) {
        this.scope = scope;
        this.filter = filter;
        this.today = today;
    }

    /** A statement with its parameters. */
    record Statement(String sql, List<Object> parameters) {}

    /**
     * The rows of a view that one index gives in order.
     *
     * @param place which districts; null for all
     */
    private record Part(String owner, Object value, String state, InboxPlaces.@Nullable Place place) {}

    /** Id and order of the rows of a page; empty where the clerk can have none. */
    static Statement page(InboxScope scope, InboxFilter filter, LocalDate today, Page page) {
        return new InboxSql(scope, filter, today).page(page);
    }

    /** What page: from where, and how many rows at most. */
    record Page(@Nullable InboxCursor cursor, int size) {}

    /** The number of rows, counted up to the limit. */
    static Statement count(InboxScope scope, InboxFilter filter, LocalDate today, int limit) {
        return new InboxSql(scope, filter, today).count(limit);
    }

    private Statement page(Page page) {
        boolean back = page.cursor() != null && page.cursor().back();
        for (Part part : parts()) {
            if (!byDue()) {
                branch(part, page, "", false);
                continue;
            }
            InboxCursor cursor = page.cursor();
            boolean inUndated = cursor != null && cursor.due() == null;
            if (cursor == null || back || !inUndated) {
                branch(part, page, "w.due is not null", inUndated);
            }
            if (cursor == null || !back || inUndated) {
                branch(part, page, "w.due is null", !inUndated);
            }
        }
        return sql.isEmpty() ? new Statement("", List.of()) : whole(back, page.size());
    }

    private Statement whole(boolean back, int size) {
        return new Statement(
                "select * from (" + sql + ") u order by " + order("u", back) + " limit " + size, parameters);
    }

    private void branch(Part part, Page page, String dated, boolean whole) {
        boolean back = page.cursor() != null && page.cursor().back();
        sql.append(sql.isEmpty() ? "(" : " union all (")
                .append("select w.id, w.due, w.opened_at, w.closed_at from work_item w where ");
        where(part);
        if (!dated.isEmpty()) {
            sql.append(" and ").append(dated);
        }
        if (page.cursor() != null && !whole) {
            place(page.cursor(), dated.equals("w.due is not null"));
        }
        sql.append(" order by ")
                .append(order("w", back))
                .append(" limit ")
                .append(page.size())
                .append(")");
    }

    private void place(InboxCursor cursor, boolean dated) {
        // What is done is read from its end.
        String sign = cursor.back() == isDone() ? " > " : " < ";
        if (dated && cursor.due() != null) {
            sql.append(" and (w.due, w.opened_at, w.id)").append(sign).append("(?, ?, ?)");
            parameters.add(cursor.due());
        } else {
            sql.append(" and (w.")
                    .append(timeColumn())
                    .append(", w.id)")
                    .append(sign)
                    .append("(?, ?)");
        }
        parameters.add(at(cursor.at()));
        parameters.add(cursor.id());
    }

    private String order(String table, boolean back) {
        return order(filter, table, back);
    }

    /** The list's order, or the opposite for a page that ends before its cursor. */
    static String order(InboxFilter filter, String table, boolean back) {
        boolean done = filter.view() == InboxView.DONE;
        String direction = back == done ? "" : " desc";
        String time = table + (done ? ".closed_at" : ".opened_at") + direction + ", " + table + ".id" + direction;
        boolean byDue = !done && filter.sort().equals(InboxFilter.BY_DUE);
        return byDue ? table + ".due" + direction + ", " + time : time;
    }

    private String timeColumn() {
        return isDone() ? "closed_at" : "opened_at";
    }

    private boolean isDone() {
        return filter.view() == InboxView.DONE;
    }

    private boolean byDue() {
        return !isDone() && filter.sort().equals(InboxFilter.BY_DUE);
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        switch (filter.view()) {
            case TODO -> scope.groups().forEach(group -> addParts(parts, group, "OPEN"));
            case WAITING -> scope.groups().forEach(group -> addParts(parts, group, "WAITING"));
            case MINE -> scope.hands().forEach(hand -> parts.add(new Part("w.clerk", hand, "OPEN", null)));
            case DONE -> parts.add(new Part("w.clerk", scope.clerk(), "CLOSED", null));
            case SUPERVISED ->
                scope.supervised().forEach(group -> {
                    addParts(parts, group, "OPEN");
                    addParts(parts, group, "WAITING");
                });
        }
        return parts;
    }

    /** One part for each place of the clerk's, so that each is read in order. */
    private void addParts(List<Part> parts, String group, String state) {
        if (scope.districts().isEmpty()) {
            parts.add(new Part("w.work_group", group, state, null));
        }
        InboxPlaces.of(scope.districts(), filter.district())
                .forEach(place -> parts.add(new Part("w.work_group", group, state, place)));
    }

    private void where(Part part) {
        sql.append(part.owner())
                .append(" = ? and w.state = '")
                .append(part.state())
                .append("'");
        parameters.add(part.value());
        if (part.place() != null) {
            sql.append(" and ").append(part.place().sql());
            parameters.addAll(part.place().parameters());
        }
        if (scope.duties().containsKey(part.value())) {
            duties(scope.duties().get(part.value()));
        }
        conditions();
    }

    private void duties(Set<Duty> duties) {
        sql.append(" and w.duty in (?").append(", ?".repeat(duties.size() - 1)).append(")");
        duties.forEach(duty -> parameters.add(duty.name()));
    }

    private void conditions() {
        equal("w.service", filter.service());
        equal(InboxFilter.KINDS.contains(filter.step()) ? "w.kind" : "w.activity", filter.step());
        equal("w.district", filter.district());
        equal("w.applicant_type", filter.applicantType());
        equal("w.waits_for", filter.waitsFor());
        if (filter.free()) {
            sql.append(" and w.clerk is null");
        }
        Light light = filter.light();
        if (light != null) {
            light(light);
        }
        if (!filter.code().isEmpty()) {
            code(filter.code());
        }
    }

    private void equal(String column, String value) {
        if (!value.isEmpty()) {
            sql.append(" and ").append(column).append(" = ?");
            parameters.add(value);
        }
    }

    private void light(Light light) {
        switch (light) {
            case RED -> sql.append(" and w.due < ?");
            case BLUE -> sql.append(" and w.stopped = true and (w.due >= ? or w.due is null)");
            case YELLOW -> sql.append(" and w.due >= ? and w.stopped = false and w.yellow_from <= ?");
            case GREEN ->
                sql.append(" and w.due >= ? and w.stopped = false and (w.yellow_from > ? or w.yellow_from is null)");
        }
        parameters.add(today);
        if (light == Light.YELLOW || light == Light.GREEN) {
            parameters.add(today);
        }
    }

    /** A range instead of a pattern, which an index gives in any order of letters. */
    private void code(String beginning) {
        boolean query = beginning.length() <= LONGEST_QUERY_CODE;
        sql.append(" and (w.case_number between ? and ?");
        parameters.add(beginning);
        parameters.add(beginning + LAST);
        if (query) {
            sql.append(" or w.query_code between ? and ?");
            parameters.add(beginning);
            parameters.add(beginning + LAST);
        }
        sql.append(")");
    }

    private Statement count(int limit) {
        List<String> states = filter.view() == InboxView.SUPERVISED
                ? List.of("OPEN", "WAITING")
                : List.of(
                        filter.view() == InboxView.WAITING
                                ? "WAITING"
                                : filter.view() == InboxView.DONE ? "CLOSED" : "OPEN");
        List<?> owners = owners();
        if (owners.isEmpty()) {
            return new Statement("", List.of());
        }
        sql.append("select count(*) from (select 1 from work_item w where ")
                .append(owners.get(0) instanceof UUID ? "w.clerk" : "w.work_group")
                .append(" in (?")
                .append(", ?".repeat(owners.size() - 1))
                .append(") and w.state in ('")
                .append(String.join("', '", states))
                .append("')");
        parameters.addAll(owners);
        if (!scope.districts().isEmpty() && !(owners.get(0) instanceof UUID)) {
            InboxPlaces.Place all = InboxPlaces.together(InboxPlaces.of(scope.districts(), filter.district()));
            sql.append(" and ").append(all.sql());
            parameters.addAll(all.parameters());
        }
        conditions();
        sql.append(" limit ").append(limit).append(") c");
        return new Statement(sql.toString(), parameters);
    }

    private List<?> owners() {
        return switch (filter.view()) {
            case TODO, WAITING -> scope.groups();
            case MINE -> scope.hands();
            case DONE -> List.of(scope.clerk());
            case SUPERVISED -> scope.supervised();
        };
    }
}
