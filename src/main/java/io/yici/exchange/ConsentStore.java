package io.yici.exchange;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.atOrNull;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code consent}. */
@Repository
class ConsentStore {

    private static final String COLUMNS =
            "id, dossier, role, account, subject, state, text_version, text_hash, asked_at, answered_at";

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Consent consent) {
        jdbc.sql("insert into consent (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        consent.id(),
                        consent.dossier(),
                        consent.role(),
                        consent.account(),
                        consent.subject(),
                        consent.state().name(),
                        consent.textVersion(),
                        consent.textHash(),
                        at(consent.askedAt()),
                        atOrNull(consent.answeredAt())))
                .update();
    }

    /** Forgets who was asked for a draft. */
    void remove(UUID dossier) {
        jdbc.sql("delete from consent where dossier = ?").param(dossier).update();
    }

    /** Answers a consent that stands in the given state; says whether it did. */
    boolean answer(UUID id, ConsentState from, ConsentState to, Instant answeredAt) {
        return jdbc.sql("update consent set state = ?, answered_at = ? where id = ? and state = ?")
                        .params(to.name(), at(answeredAt), id, from.name())
                        .update()
                == 1;
    }

    List<Consent> ofDossier(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from consent where dossier = ? order by asked_at")
                .param(dossier)
                .query(ConsentStore::row)
                .list();
    }

    List<Consent> ofAccount(UUID account) {
        return jdbc.sql("select " + COLUMNS + " from consent where account = ? order by asked_at desc")
                .param(account)
                .query(ConsentStore::row)
                .list();
    }

    Optional<Consent> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from consent where id = ?")
                .param(id)
                .query(ConsentStore::row)
                .optional();
    }

    private static Consent row(ResultSet row, int n) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getString("role"),
                row.getObject("account", UUID.class),
                row.getString("subject"),
                ConsentState.valueOf(row.getString("state")),
                row.getString("text_version"),
                row.getString("text_hash"),
                instant(row, "asked_at"),
                instantOrNull(row, "answered_at"));
    }
}
