package io.yici.ledger;

import static io.yici.sql.SqlTime.at;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries that wait to be sequenced, in the order they were written. */
@Repository
class LedgerStore {

    private static final String INSERT = "insert into ledger_outbox (dossier, subject, leaf, created_at) values ";

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes one entry on this connection. */
    void insert(Connection connection, LoggedEntry logged) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT + "(?, ?, ?, ?)")) {
            statement.setObject(1, logged.entry().dossier());
            statement.setString(2, logged.entry().subject());
            statement.setBytes(3, Leaf.write(logged));
            statement.setObject(4, at(logged.at()));
            statement.executeUpdate();
        }
    }

    void insert(List<LoggedEntry> entries) {
        var parameters = new ArrayList<@Nullable Object>(entries.size() * 4);
        for (var logged : entries) {
            parameters.add(logged.entry().dossier());
            parameters.add(logged.entry().subject());
            parameters.add(Leaf.write(logged));
            parameters.add(at(logged.at()));
        }
        jdbc.sql(INSERT + String.join(", ", Collections.nCopies(entries.size(), "(?, ?, ?, ?)")))
                .params(parameters)
                .update();
    }

    List<LoggedEntry> entriesOf(UUID dossier) {
        return jdbc.sql("select leaf from ledger_leaf where dossier = ? order by part, n")
                .param(dossier)
                .query((row, number) -> Leaf.read(row.getBytes("leaf")))
                .list();
    }
}
