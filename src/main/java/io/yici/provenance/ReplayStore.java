package io.yici.provenance;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code replay} and {@code replay_mark}. */
@Repository
class ReplayStore {

    private static final String COLUMNS = "dossier, closed_at, result, differing, decisions, checked_at";

    private final JdbcClient jdbc;

    ReplayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A closed case. */
    record Closed(UUID dossier, Instant at) {}

    /** Takes the lease of the work where no other node has it; says how far it has come. Within a transaction. */
    Optional<Instant> lease(Instant now, Instant until) {
        Optional<Instant> mark = jdbc.sql(
                        "select closed_at from replay_mark where id = 1 and lease_until <= ? for update skip locked")
                .param(at(now))
                .query((row, n) -> instant(row, "closed_at"))
                .optional();
        mark.ifPresent(mine -> jdbc.sql("update replay_mark set lease_until = ? where id = 1")
                .param(at(until))
                .update());
        return mark;
    }

    /** Gives the lease back. */
    void release(Instant mark, Instant now) {
        jdbc.sql("update replay_mark set closed_at = ?, lease_until = ? where id = 1")
                .params(at(mark), at(now))
                .update();
    }

    /** Cases that were closed since and have not been replayed, the first closed in front. */
    List<Closed> unchecked(Instant since, int limit) {
        return jdbc.sql("select id, closed_at from case_file c where closed_at >= ? and submitted_at is not null"
                        + " and not exists (select 1 from replay r where r.dossier = c.id and r.closed_at = c.closed_at)"
                        + " order by closed_at limit ?")
                .params(at(since), limit)
                .query((row, n) -> new Closed(row.getObject("id", UUID.class), instant(row, "closed_at")))
                .list();
    }

    /** Cases last replayed before, the longest ago in front. */
    List<Closed> stale(Instant before, int limit) {
        return jdbc.sql("select dossier, closed_at from replay where checked_at < ? order by checked_at limit ?")
                .params(at(before), limit)
                .query((row, n) -> new Closed(row.getObject("dossier", UUID.class), instant(row, "closed_at")))
                .list();
    }

    void put(Replay replay) {
        jdbc.sql(
                        "merge into replay r using (values (cast(? as uuid), cast(? as timestamp with time zone), cast(? as text),"
                                + " cast(? as text), cast(? as integer), cast(? as timestamp with time zone)))"
                                + " as v (dossier, closed_at, result, differing, decisions, checked_at) on r.dossier = v.dossier"
                                + " when matched then update set closed_at = v.closed_at, result = v.result,"
                                + " differing = v.differing, decisions = v.decisions, checked_at = v.checked_at"
                                + " when not matched then insert (" + COLUMNS + ")"
                                + " values (v.dossier, v.closed_at, v.result, v.differing, v.decisions, v.checked_at)")
                .params(
                        replay.dossier(),
                        at(replay.closedAt()),
                        replay.result().name(),
                        String.join(",", replay.differing()),
                        replay.decisions(),
                        at(replay.at()))
                .update();
    }

    Optional<Replay> of(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from replay where dossier = ?")
                .param(dossier)
                .query(ReplayStore::row)
                .optional();
    }

    /** Those with the result, the latest first. */
    List<Replay> with(Replay.Result result, int limit) {
        return jdbc.sql("select " + COLUMNS + " from replay where result = ? order by checked_at desc, dossier limit ?")
                .params(result.name(), limit)
                .query(ReplayStore::row)
                .list();
    }

    /** How many came out which way. */
    Map<Replay.Result, Long> counts() {
        Map<Replay.Result, Long> counts = new EnumMap<>(Replay.Result.class);
        jdbc.sql("select result, count(*) as n from replay group by result").query(row -> {
            counts.put(Replay.Result.valueOf(row.getString("result")), row.getLong("n"));
        });
        return counts;
    }

    private static Replay row(ResultSet row, int n) throws SQLException {
        String differing = row.getString("differing");
        return new Replay(
                row.getObject("dossier", UUID.class),
                instant(row, "closed_at"),
                Replay.Result.valueOf(row.getString("result")),
                differing.isEmpty() ? List.of() : List.of(differing.split(",", -1)),
                row.getInt("decisions"),
                instant(row, "checked_at"));
    }
}
