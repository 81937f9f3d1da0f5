package io.yici.inbox;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.atOrNull;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.organisation.Duty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code work_item}. */
@Repository
class WorkItemStore {

    private static final String COLUMNS = "id, dossier, activity, kind, duty, work_group, service, case_number, state,"
            + " opened_at, due, clerk, closed_at";

    private static final String SELECT = "select district, " + COLUMNS + " from work_item where ";

    private final JdbcClient jdbc;

    WorkItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkItem item) {
        jdbc.sql("insert into work_item (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        item.id(),
                        item.dossier(),
                        item.activity(),
                        item.kind(),
                        item.duty().name(),
                        item.group(),
                        item.service(),
                        item.caseNumber(),
                        item.state().name(),
                        at(item.openedAt()),
                        item.due(),
                        item.clerk(),
                        atOrNull(item.closedAt())))
                .update();
    }

    /** Gives the item to the clerk when nobody has it; says whether the clerk has it now. */
    boolean claim(String id, UUID clerk, Instant now) {
        return jdbc.sql("update work_item set clerk = ?, claimed_at = ? where id = ? and state = 'OPEN'"
                                + " and (clerk is null or clerk = ?)")
                        .params(clerk, at(now), id, clerk)
                        .update()
                == 1;
    }

    void release(String id, UUID clerk) {
        jdbc.sql("update work_item set clerk = null, claimed_at = null where id = ? and clerk = ? and state = 'OPEN'")
                .params(id, clerk)
                .update();
    }

    void close(String id, Instant now) {
        jdbc.sql("update work_item set state = 'CLOSED', closed_at = ? where id = ? and state <> 'CLOSED'")
                .params(at(now), id)
                .update();
    }

    /** Puts the item at another step; where it is to be given anew, nobody has it. */
    void move(String id, String activity, Duty duty, boolean anew) {
        jdbc.sql("update work_item set activity = ?, duty = ? where id = ?")
                .params(activity, duty.name(), id)
                .update();
        if (anew) {
            jdbc.sql("update work_item set clerk = null, claimed_at = null, held_for = null where id = ?")
                    .param(id)
                    .update();
        }
    }

    /** Hands the item to another group; nobody there has it yet. */
    void transfer(String id, String group) {
        jdbc.sql("update work_item set work_group = ?, clerk = null, claimed_at = null where id = ?")
                .params(group, id)
                .update();
    }

    /** Open items of the groups, those due first in front. */
    List<WorkItem> open(Collection<String> groups, int limit) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "state = 'OPEN' and work_group in (:groups)"
                        + " order by due, opened_at, id limit :limit")
                .param("groups", groups)
                .param("limit", limit)
                .query(WorkItemStore::row)
                .list();
    }

    /** All items of one case, the latest first. */
    List<WorkItem> ofCase(UUID dossier) {
        return jdbc.sql(SELECT + "dossier = ? order by opened_at desc, id")
                .param(dossier)
                .query(WorkItemStore::row)
                .list();
    }

    /** Open items of one case for the groups. */
    List<WorkItem> openOf(UUID dossier, Collection<String> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "dossier = :dossier and state = 'OPEN'" + " and work_group in (:groups)")
                .param("dossier", dossier)
                .param("groups", groups)
                .query(WorkItemStore::row)
                .list();
    }

    /** Ids of a case's items that are not done. */
    List<String> unfinished(UUID dossier) {
        return jdbc.sql("select id from work_item where dossier = ? and state <> 'CLOSED'")
                .param(dossier)
                .query(String.class)
                .list();
    }

    /** How many items of a kind a case has and had. */
    int count(UUID dossier, String kind) {
        return jdbc.sql("select count(*) from work_item where dossier = ? and kind = ?")
                .params(dossier, kind)
                .query(Integer.class)
                .single();
    }

    void place(String id, String district, String waitsFor) {
        jdbc.sql("update work_item set district = ?, waits_for = ? where id = ?")
                .params(district, waitsFor, id)
                .update();
    }

    /** What the clerk closed, the latest first. */
    List<WorkItem> closedBy(UUID clerk, int limit) {
        return jdbc.sql(SELECT + "state = 'CLOSED' and clerk = ?" + " order by closed_at desc limit ?")
                .params(clerk, limit)
                .query(WorkItemStore::row)
                .list();
    }

    Optional<WorkItem> find(String id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(WorkItemStore::row).optional();
    }

    private static WorkItem row(ResultSet row, int n) throws SQLException {
        return new WorkItem(
                row.getString("id"),
                row.getObject("dossier", UUID.class),
                row.getString("activity"),
                row.getString("kind"),
                Duty.valueOf(row.getString("duty")),
                row.getString("district"),
                row.getString("work_group"),
                row.getString("service"),
                row.getString("case_number"),
                WorkItem.State.valueOf(row.getString("state")),
                instant(row, "opened_at"),
                row.getObject("due", LocalDate.class),
                row.getObject("clerk", UUID.class),
                instantOrNull(row, "closed_at"));
    }
}
