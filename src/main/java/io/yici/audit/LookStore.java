package io.yici.audit;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code audit_look} and {@code audit_lock}. */
@Repository
class LookStore {

    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of staff looked at a case. */
    record Look(UUID account, UUID dossier, Instant at) {}

    void add(Look look) {
        jdbc.sql("insert into audit_look (id, account, dossier, looked_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), look.account(), look.dossier(), at(look.at()))
                .update();
    }

    /** At how many cases the account looked since. */
    int cases(UUID account, Instant since) {
        return jdbc.sql("select count(distinct dossier) from audit_look where account = ? and looked_at > ?")
                .params(account, at(since))
                .query(Integer.class)
                .single();
    }

    /** The last look of each account at each case, of those between two times. */
    List<Look> between(Instant from, Instant to, int limit) {
        return jdbc.sql("select account, dossier, max(looked_at) as latest from audit_look"
                        + " where looked_at > ? and looked_at <= ? group by account, dossier order by latest limit ?")
                .params(at(from), at(to), limit)
                .query((row, n) -> new Look(
                        row.getObject("account", UUID.class),
                        row.getObject("dossier", UUID.class),
                        instant(row, "latest")))
                .list();
    }

    void forget(Instant before) {
        jdbc.sql("delete from audit_look where looked_at < ?").param(at(before)).update();
    }

    boolean isLocked(UUID account) {
        return jdbc.sql("select count(*) from audit_lock where account = ?")
                        .param(account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void lock(UUID account, Instant now) {
        if (!isLocked(account)) {
            jdbc.sql("insert into audit_lock (account, locked_at) values (?, ?)")
                    .params(account, at(now))
                    .update();
        }
    }

    /** Says whether there was a lock. What was looked at before counts no more. */
    boolean unlock(UUID account) {
        jdbc.sql("delete from audit_look where account = ?").param(account).update();
        return jdbc.sql("delete from audit_lock where account = ?")
                        .param(account)
                        .update()
                > 0;
    }

    List<UUID> locked() {
        return jdbc.sql("select account from audit_lock order by locked_at")
                .query((row, n) -> row.getObject("account", UUID.class))
                .list();
    }
}
