package io.yici.notice;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import io.yici.notice.OutboxEntry.State;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code outbox}; codes are sealed with the account, and gone when they were sent. Where to is not in it. */
@Repository
class OutboxStore {

    private static final String SOURCE = "notice";

    private final JdbcClient jdbc;
    private final Vault vault;

    OutboxStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * @param code what is sent where it is a code
     * @param from when it may be sent first
     */
    void insert(OutboxEntry entry, @Nullable String code, Instant from) {
        byte[] sealed = code == null
                ? null
                : vault.seal(entry.account(), SOURCE, context(entry.id()), code.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into outbox (id, account, channel, notice, code, state, attempts, next_at, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        entry.id(),
                        entry.account(),
                        entry.channel().name(),
                        entry.notice(),
                        sealed,
                        State.WAITING.name(),
                        entry.attempts(),
                        at(from),
                        at(entry.createdAt())))
                .update();
    }

    /** Takes what is due for this node, until the given time; after that another may take it. */
    List<OutboxEntry> claim(Channel channel, Instant now, Instant until, int limit) {
        List<OutboxEntry> due = jdbc.sql("select id, account, channel, notice, attempts, created_at from outbox"
                        + " where state = 'WAITING' and channel = ? and next_at <= ?"
                        + " order by next_at limit ? for update skip locked")
                .params(channel.name(), at(now), limit)
                .query(OutboxStore::row)
                .list();
        List<OutboxEntry> claimed = new ArrayList<>();
        for (OutboxEntry entry : due) {
            jdbc.sql("update outbox set attempts = attempts + 1, next_at = ? where id = ?")
                    .params(at(until), entry.id())
                    .update();
            claimed.add(new OutboxEntry(
                    entry.id(),
                    entry.account(),
                    entry.channel(),
                    entry.notice(),
                    entry.attempts() + 1,
                    entry.createdAt()));
        }
        return claimed;
    }

    /** Keeps what became of it, unless its lease ended and another took it meanwhile. */
    boolean done(OutboxEntry entry, State state, Instant now) {
        return jdbc.sql("update outbox set state = ?, done_at = ?, code = null"
                                + " where id = ? and attempts = ? and state = 'WAITING'")
                        .params(state.name(), at(now), entry.id(), entry.attempts())
                        .update()
                == 1;
    }

    void later(OutboxEntry entry, Instant next) {
        jdbc.sql("update outbox set next_at = ? where id = ? and attempts = ? and state = 'WAITING'")
                .params(at(next), entry.id(), entry.attempts())
                .update();
    }

    /** Nothing that waits is sent to the account by this channel any more. */
    void drop(UUID account, Channel channel, Instant now) {
        jdbc.sql("update outbox set state = 'DROPPED', done_at = ?, code = null"
                        + " where account = ? and channel = ? and state = 'WAITING'")
                .params(at(now), account, channel.name())
                .update();
    }

    int count(State state) {
        return jdbc.sql("select count(*) from outbox where state = ?")
                .param(state.name())
                .query(Integer.class)
                .single();
    }

    /** The code that an entry sends; empty where it is none, or not wanted any more. */
    Optional<String> code(OutboxEntry entry) {
        return jdbc.sql("select code from outbox where id = ? and code is not null")
                .param(entry.id())
                .query((row, n) -> row.getBytes("code"))
                .optional()
                .map(bytes -> vault.open(entry.account(), SOURCE, context(entry.id()), bytes))
                .map(code -> new String(code, StandardCharsets.UTF_8));
    }

    private static OutboxEntry row(ResultSet row, int n) throws SQLException {
        return new OutboxEntry(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getObject("notice", UUID.class),
                row.getInt("attempts"),
                instant(row, "created_at"));
    }

    private static String context(UUID id) {
        return "code." + id;
    }
}
