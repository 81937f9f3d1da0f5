package io.yici.emergency;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code emergency_look}. */
@Repository
class EmergencyStore {

    private static final String SELECT = "select id, dossier, clerk, ground, state, asked_at, decided_by, decided_at,"
            + " looks from emergency_look ";
    private static final String SOURCE = "emergency";

    private final JdbcClient jdbc;
    private final Vault vault;

    EmergencyStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Emergency one, String reason) {
        byte[] sealed = vault.seal(one.dossier(), SOURCE, one.id().toString(), reason.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into emergency_look (id, dossier, clerk, ground, reason, state, asked_at, looks)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        one.id(),
                        one.dossier(),
                        one.clerk(),
                        one.ground(),
                        sealed,
                        one.state().name(),
                        at(one.askedAt()))
                .update();
    }

    Optional<Emergency> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(EmergencyStore::row)
                .optional();
    }

    String reason(Emergency one) {
        byte[] sealed = jdbc.sql("select reason from emergency_look where id = ?")
                .param(one.id())
                .query((row, n) -> row.getBytes(1))
                .single();
        return new String(vault.open(one.dossier(), SOURCE, one.id().toString(), sealed), StandardCharsets.UTF_8);
    }

    /** Decides it; says whether it was still undecided. */
    boolean decide(UUID id, Emergency.State state, UUID by, Instant now) {
        return jdbc.sql("update emergency_look set state = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and state = 'ASKED'")
                        .params(state.name(), by, at(now), id)
                        .update()
                > 0;
    }

    void looked(UUID id) {
        jdbc.sql("update emergency_look set looks = looks + 1 where id = ?")
                .param(id)
                .update();
    }

    int askedBy(UUID clerk, Instant since) {
        return jdbc.sql("select count(*) from emergency_look where clerk = ? and asked_at > ?")
                .params(clerk, at(since))
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<Emergency> of(UUID clerk, int limit) {
        return jdbc.sql(SELECT + "where clerk = ? order by asked_at desc limit ?")
                .params(clerk, limit)
                .query(EmergencyStore::row)
                .list();
    }

    /** The latest first. */
    List<Emergency> since(Instant from, int limit) {
        return jdbc.sql(SELECT + "where asked_at > ? order by asked_at desc limit ?")
                .params(at(from), limit)
                .query(EmergencyStore::row)
                .list();
    }

    private static Emergency row(ResultSet row, int n) throws SQLException {
        return new Emergency(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getObject("clerk", UUID.class),
                row.getString("ground"),
                Emergency.State.valueOf(row.getString("state")),
                instant(row, "asked_at"),
                row.getObject("decided_by", UUID.class),
                instantOrNull(row, "decided_at"),
                row.getInt("looks"));
    }
}
