package io.yici.ledger;

import static io.yici.sql.SqlTime.at;

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

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<LoggedEntry> entries) {
        var parameters = new ArrayList<@Nullable Object>(entries.size() * 4);
        for (var logged : entries) {
            parameters.add(logged.entry().dossier());
            parameters.add(logged.entry().subject());
            parameters.add(Leaf.write(logged));
            parameters.add(at(logged.at()));
        }
        jdbc.sql("insert into ledger_outbox (dossier, subject, leaf, created_at) values "
                        + String.join(", ", Collections.nCopies(entries.size(), "(?, ?, ?, ?)")))
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
