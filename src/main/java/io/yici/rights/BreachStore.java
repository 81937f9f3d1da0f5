package io.yici.rights;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code breach_notice} and {@code breach_recipient}. */
@Repository
class BreachStore {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    BreachStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A notice that was sent. */
    record Sent(UUID id, String what, Instant at, long recipients) {}

    void insert(UUID id, String what, UUID author, Instant now, List<UUID> dossiers) {
        jdbc.sql("insert into breach_notice (id, what, author, written_at) values (?, ?, ?, ?)")
                .params(id, what, author, at(now))
                .update();
        batches.batchUpdate(
                "insert into breach_recipient (breach, dossier, told_at) values (?, ?, ?)",
                dossiers.stream()
                        .map(dossier -> new Object[] {id, dossier, at(now)})
                        .toList());
    }

    /** The latest first. */
    List<Sent> latest(int limit) {
        return jdbc.sql("select id, what, written_at, (select count(*) from breach_recipient r where r.breach = n.id)"
                        + " as recipients from breach_notice n order by written_at desc, id limit ?")
                .param(limit)
                .query((row, n) -> new Sent(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        instant(row, "written_at"),
                        row.getLong("recipients")))
                .list();
    }
}
