package io.yici.vault;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dossiers' wrapped keys, and which master keys this database knows. */
class VaultStore {

    private final JdbcClient jdbc;

    VaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row; without a key where it was destroyed. */
    record StoredKey(@Nullable WrappedKey wrapped) {}

    /** A dossier's key as it is stored. */
    record Wrapped(UUID dossier, WrappedKey key) {}

    /**
     * A master key that this database knows.
     *
     * @param rewrapped whether nothing is wrapped under it any more
     */
    record KnownMaster(String id, String checkValue, Instant since, boolean rewrapped) {}

    void insert(UUID dossier, WrappedKey key, Instant createdAt) {
        jdbc.sql("insert into vault_key (dossier, master, wrapped, created_at) values (?, ?, ?, ?)")
                .params(dossier, key.master(), key.bytes(), at(createdAt))
                .update();
    }

    Optional<StoredKey> find(UUID dossier) {
        return jdbc.sql("select master, wrapped from vault_key where dossier = ?")
                .param(dossier)
                .query((row, number) -> {
                    var wrapped = row.getBytes("wrapped");
                    return new StoredKey(wrapped == null ? null : new WrappedKey(row.getString("master"), wrapped));
                })
                .optional();
    }

    void erase(UUID dossier, Instant erasedAt) {
        jdbc.sql("update vault_key set wrapped = null, erased_at = ? where dossier = ? and erased_at is null")
                .params(at(erasedAt), dossier)
                .update();
    }

    /** The next keys after a dossier that are wrapped under this master key, held against other nodes; those that another node holds are left out. */
    List<Wrapped> wrappedUnder(String master, UUID after, int limit) {
        return jdbc.sql(
                        "select dossier, wrapped from vault_key where dossier > ? and master = ? and wrapped is not null"
                                + " order by dossier limit ? for update skip locked")
                .params(after, master, limit)
                .query((row, number) -> new Wrapped(
                        row.getObject("dossier", UUID.class), new WrappedKey(master, row.getBytes("wrapped"))))
                .list();
    }

    boolean isInUse(String master) {
        return jdbc.sql("select count(*) > 0 from vault_key where master = ? and wrapped is not null")
                .param(master)
                .query(Boolean.class)
                .single();
    }

    void rewrap(UUID dossier, WrappedKey key) {
        jdbc.sql("update vault_key set master = ?, wrapped = ? where dossier = ? and wrapped is not null")
                .params(key.master(), key.bytes(), dossier)
                .update();
    }

    List<KnownMaster> masters() {
        return jdbc.sql("select id, check_value, created_at, rewrapped_at from vault_master order by id")
                .query((row, number) -> new KnownMaster(
                        row.getString("id"),
                        row.getString("check_value"),
                        instant(row, "created_at"),
                        row.getObject("rewrapped_at") != null))
                .list();
    }

    /** True for the one node that says so first. */
    boolean markRewrapped(String id, Instant at) {
        return jdbc.sql("update vault_master set rewrapped_at = ? where id = ? and rewrapped_at is null")
                        .params(at(at), id)
                        .update()
                == 1;
    }

    void insertMaster(String id, String checkValue, Instant createdAt) {
        jdbc.sql("insert into vault_master (id, check_value, created_at) values (?, ?, ?)")
                .params(id, checkValue, at(createdAt))
                .update();
    }
}
