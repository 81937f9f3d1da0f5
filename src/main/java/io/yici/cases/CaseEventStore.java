package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_event}. */
@Repository
class CaseEventStore {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    CaseEventStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(List<CaseEvent> events) {
        batches.batchUpdate(
                "insert into case_event (id, dossier, at, kind, subject, actor) values (?, ?, ?, ?, ?, ?)",
                events.stream()
                        .map(e -> new @Nullable Object[] {
                            e.id(), e.dossier(), at(e.at()), e.kind().name(), e.subject(), e.actor()
                        })
                        .toList());
    }

    List<CaseEvent> ofDossier(UUID dossier) {
        return jdbc.sql(
                        "select id, dossier, at, kind, subject, actor from case_event where dossier = ? order by position")
                .param(dossier)
                .query((row, n) -> new CaseEvent(
                        row.getObject("id", UUID.class),
                        row.getObject("dossier", UUID.class),
                        instant(row, "at"),
                        CaseEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("actor")))
                .list();
    }
}
