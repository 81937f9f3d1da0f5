package io.yici.ledger;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the witnesses cosigned, how each of them does, and what was alarming. */
@Repository
class WitnessStore {

    private final JdbcClient jdbc;

    WitnessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest checkpoint with its quorum.
     *
     * @param note empty before the first
     */
    record Published(long size, String note, @Nullable Instant at) {}

    /**
     * How a witness does.
     *
     * @param size of what it cosigned last
     * @param cosignedAt when, by its own clock
     * @param problem key of what is wrong; null where nothing is
     */
    record Standing(
            String name,
            long size,
            @Nullable Instant cosignedAt,
            @Nullable String problem) {}

    Published published() {
        return jdbc.sql("select size, note, published_at from ledger_published where id = 1")
                .query(WitnessStore::readPublished)
                .single();
    }

    /** The same, locked until the transaction ends. */
    Published lockPublished() {
        return jdbc.sql("select size, note, published_at from ledger_published where id = 1 for update")
                .query(WitnessStore::readPublished)
                .single();
    }

    private static Published readPublished(ResultSet row, int n) throws SQLException {
        return new Published(row.getLong("size"), row.getString("note"), instantOrNull(row, "published_at"));
    }

    void publish(Published published) {
        jdbc.sql("update ledger_published set size = ?, note = ?, published_at = ? where id = 1")
                .params(published.size(), published.note(), at(Objects.requireNonNull(published.at())))
                .update();
    }

    List<Standing> standings() {
        return jdbc.sql("select name, size, cosigned_at, problem from ledger_witness order by name")
                .query((row, n) -> new Standing(
                        row.getString("name"),
                        row.getLong("size"),
                        instantOrNull(row, "cosigned_at"),
                        row.getString("problem")))
                .list();
    }

    Optional<Standing> standing(String name) {
        return standings().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Keeps what a witness cosigned. */
    void cosigned(String name, long size, Instant by, Instant now) {
        insert(name, now);
        jdbc.sql("update ledger_witness set size = ?, cosigned_at = ?, problem = null, asked_at = ? where name = ?")
                .params(size, at(by), at(now), name)
                .update();
    }

    /** Keeps how far a witness says it has come, as it was thought to be elsewhere. */
    void corrected(String name, long size, Instant now) {
        insert(name, now);
        jdbc.sql("update ledger_witness set size = ?, asked_at = ? where name = ?")
                .params(size, at(now), name)
                .update();
    }

    void failed(String name, String problem, Instant now) {
        insert(name, now);
        jdbc.sql("update ledger_witness set problem = ?, asked_at = ? where name = ?")
                .params(problem, at(now), name)
                .update();
    }

    private void insert(String name, Instant now) {
        jdbc.sql(
                        "merge into ledger_witness using (values (cast(? as varchar(200)), cast(? as timestamp with time zone)))"
                                + " as one (name, asked_at) on ledger_witness.name = one.name"
                                + " when not matched then insert (name, size, asked_at) values (one.name, 0, one.asked_at)")
                .params(name, at(now))
                .update();
    }

    /** Raises an alarm, or keeps that it is still so; says whether it is new. */
    boolean alarm(String kind, String subject, Instant now) {
        int known = jdbc.sql("update ledger_alarm set last_at = ? where kind = ? and subject = ?")
                .params(at(now), kind, subject)
                .update();
        if (known == 0) {
            jdbc.sql("merge into ledger_alarm using (values (cast(? as varchar(40)), cast(? as varchar(200)),"
                            + " cast(? as timestamp with time zone))) as one (kind, subject, first_at)"
                            + " on ledger_alarm.kind = one.kind and ledger_alarm.subject = one.subject"
                            + " when not matched then insert (kind, subject, first_at, last_at)"
                            + " values (one.kind, one.subject, one.first_at, one.first_at)")
                    .params(kind, subject, at(now))
                    .update();
        }
        return known == 0;
    }

    List<LogStatus.Alarm> alarms() {
        return jdbc.sql("select kind, subject, first_at, last_at from ledger_alarm order by last_at desc limit 50")
                .query((row, n) -> new LogStatus.Alarm(
                        row.getString("kind"),
                        row.getString("subject"),
                        instant(row, "first_at"),
                        instant(row, "last_at")))
                .list();
    }
}
