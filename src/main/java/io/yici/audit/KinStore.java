package io.yici.audit;

import static io.yici.sql.SqlTime.at;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code audit_kin}: keyed hashes of where staff live. */
@Repository
class KinStore {

    private final JdbcClient jdbc;

    KinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID account, String address, Instant now) {
        forget(account);
        jdbc.sql("insert into audit_kin (account, address, kept_at) values (?, ?, ?)")
                .params(account, address, at(now))
                .update();
    }

    void forget(UUID account) {
        jdbc.sql("delete from audit_kin where account = ?").param(account).update();
    }

    Optional<String> address(UUID account) {
        return jdbc.sql("select address from audit_kin where account = ?")
                .param(account)
                .query(String.class)
                .optional();
    }

    /** Those of whom an address is kept. */
    Set<UUID> known() {
        return jdbc.sql("select account from audit_kin").query(UUID.class).set();
    }
}
