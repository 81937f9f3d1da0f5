package io.yici.audit;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code audit_alarm}; notes are sealed under a key of the alarm's own. */
@Repository
class AlarmStore {

    private static final String COLUMNS =
            "id, rule, account, dossier, evidence, times, first_at, last_at, state, handled_by, handled_at";
    private static final String SOURCE = "audit";

    private final JdbcClient jdbc;
    private final Vault vault;

    AlarmStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Keeps an alarm, or counts it where there is one alike; one that was closed opens again.
     *
     * @param alike tells alarms apart that are not to be counted as one
     * @return whether it is a new one
     */
    boolean raise(
            String alike, String rule, @Nullable UUID account, @Nullable UUID dossier, String evidence, Instant now) {
        int counted = jdbc.sql("update audit_alarm set times = times + 1, last_at = ?, dossier = ?, evidence = ?,"
                        + " state = case when state = 'CLOSED' then 'OPEN' else state end where alike = ?")
                .params(Arrays.asList(at(now), dossier, evidence, alike))
                .update();
        if (counted > 0) {
            return false;
        }
        jdbc.sql(
                        "insert into audit_alarm (id, alike, rule, account, dossier, evidence, times, first_at, last_at, state)"
                                + " values (?, ?, ?, ?, ?, ?, 1, ?, ?, 'OPEN')")
                .params(Arrays.asList(UUID.randomUUID(), alike, rule, account, dossier, evidence, at(now), at(now)))
                .update();
        return true;
    }

    /** The latest first. */
    List<Alarm> list(boolean closed, int limit) {
        return jdbc.sql("select " + COLUMNS + " from audit_alarm where "
                        + (closed ? "state = 'CLOSED'" : "state <> 'CLOSED'") + " order by last_at desc limit ?")
                .param(limit)
                .query(AlarmStore::row)
                .list();
    }

    Optional<Alarm> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from audit_alarm where id = ?")
                .param(id)
                .query(AlarmStore::row)
                .optional();
    }

    void handle(UUID id, Alarm.State state, String note, UUID auditor, Instant now) {
        byte[] sealed = vault.seal(id, SOURCE, "note", note.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("update audit_alarm set state = ?, note = ?, handled_by = ?, handled_at = ? where id = ?")
                .params(state.name(), sealed, auditor, at(now), id)
                .update();
    }

    /** What the auditor noted; nothing where nothing was. */
    Optional<String> note(UUID id) {
        return jdbc.sql("select note from audit_alarm where id = ? and note is not null")
                .param(id)
                .query((row, n) -> row.getBytes("note"))
                .optional()
                .map(kept -> new String(vault.open(id, SOURCE, "note", kept), StandardCharsets.UTF_8));
    }

    private static Alarm row(ResultSet row, int n) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getObject("account", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getString("evidence"),
                row.getInt("times"),
                instant(row, "first_at"),
                instant(row, "last_at"),
                Alarm.State.valueOf(row.getString("state")),
                row.getObject("handled_by", UUID.class),
                instantOrNull(row, "handled_at"));
    }
}
