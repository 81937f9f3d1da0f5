package io.yici.retention;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.retention.DestructionList.Item;
import io.yici.retention.DestructionList.Keeping;
import io.yici.retention.DestructionList.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of cases to be destroyed. */
@Repository
class DestructionStore {

    private static final String LISTS =
            "select l.*, (select count(*) from destruction_item i where i.list = l.id and i.kept is null) as cases,"
                    + " (select count(*) from destruction_item i where i.list = l.id and i.destroyed_at is not null) as destroyed"
                    + " from destruction_list l";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DestructionStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(UUID id, UUID proposedBy, Instant now, List<Item> items) {
        jdbc.sql("insert into destruction_list (id, state, proposed_by, proposed_at) values (?, ?, ?, ?)")
                .params(id, State.PROPOSED.name(), proposedBy, at(now))
                .update();
        batches.batchUpdate(
                "insert into destruction_item (list, dossier, account, case_number, service, closed_at) values (?, ?, ?, ?, ?, ?)",
                items.stream()
                        .map(item -> new Object[] {
                            id, item.dossier(), item.account(), item.caseNumber(), item.service(), at(item.closedAt())
                        })
                        .toList());
    }

    /** Which cases are on a list that was not refused, taken off it or not. */
    boolean isListed(UUID dossier) {
        return jdbc.sql("select count(*) > 0 from destruction_item i join destruction_list l on l.id = i.list"
                        + " where i.dossier = ? and l.state <> 'REFUSED' and (i.kept is null or l.state = 'PROPOSED')")
                .param(dossier)
                .query(Boolean.class)
                .single();
    }

    List<DestructionList> latest(int limit) {
        return jdbc.sql(LISTS + " order by l.proposed_at desc, l.id limit ?")
                .param(limit)
                .query(DestructionStore::list)
                .list();
    }

    Optional<DestructionList> find(UUID id) {
        return jdbc.sql(LISTS + " where l.id = ?")
                .param(id)
                .query(DestructionStore::list)
                .optional();
    }

    /** Holds the list against others until the transaction ends. */
    Optional<DestructionList> lock(UUID id) {
        return jdbc.sql("select id from destruction_list where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    List<Item> items(UUID list, int offset, int limit) {
        return jdbc.sql("select * from destruction_item where list = ? order by closed_at, dossier"
                        + " offset ? rows fetch next ? rows only")
                .params(list, offset, limit)
                .query(DestructionStore::item)
                .list();
    }

    /** The next cases of approved lists, held against other nodes. */
    List<Item> next(UUID list, int limit) {
        return jdbc.sql("select * from destruction_item where list = ? and destroyed_at is null and kept is null"
                        + " order by dossier limit ? for update skip locked")
                .params(list, limit)
                .query(DestructionStore::item)
                .list();
    }

    Optional<UUID> approved() {
        return jdbc.sql("select id from destruction_list where state = 'APPROVED' order by decided_at limit 1")
                .query(UUID.class)
                .optional();
    }

    void decide(UUID id, State state, UUID by, Instant now) {
        jdbc.sql("update destruction_list set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.name(), by, at(now), id)
                .update();
    }

    /** Says so where nothing is left to destroy. */
    void finish(UUID id) {
        // Correlated, since H2 keeps the answer of a subquery that is not.
        jdbc.sql("update destruction_list set state = 'DONE' where id = ? and state = 'APPROVED' and not exists"
                        + " (select 1 from destruction_item i where i.list = destruction_list.id"
                        + " and i.destroyed_at is null and i.kept is null)")
                .param(id)
                .update();
    }

    void keep(UUID list, UUID dossier, Keeping why) {
        jdbc.sql("update destruction_item set kept = ? where list = ? and dossier = ? and destroyed_at is null")
                .params(why.name(), list, dossier)
                .update();
    }

    void destroyed(UUID list, UUID dossier, Instant now) {
        jdbc.sql("update destruction_item set destroyed_at = ? where list = ? and dossier = ?")
                .params(at(now), list, dossier)
                .update();
    }

    private static DestructionList list(ResultSet row, int number) throws SQLException {
        return new DestructionList(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                instant(row, "proposed_at"),
                row.getObject("decided_by", UUID.class),
                instantOrNull(row, "decided_at"),
                row.getInt("cases"),
                row.getInt("destroyed"));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        var kept = row.getString("kept");
        return new Item(
                row.getObject("dossier", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("case_number"),
                row.getString("service"),
                instant(row, "closed_at"),
                instantOrNull(row, "destroyed_at"),
                kept == null ? null : Keeping.valueOf(kept));
    }
}
