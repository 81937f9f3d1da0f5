package io.yici.vault;

import static io.yici.sql.SqlTime.at;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

    Map<String, String> masterKeys() {
        var known = new HashMap<String, String>();
        jdbc.sql("select id, check_value from vault_master").query(row -> {
            known.put(row.getString("id"), row.getString("check_value"));
        });
        return known;
    }

    void insertMaster(String id, String checkValue, Instant createdAt) {
        jdbc.sql("insert into vault_master (id, check_value, created_at) values (?, ?, ?)")
                .params(id, checkValue, at(createdAt))
                .update();
    }
}
