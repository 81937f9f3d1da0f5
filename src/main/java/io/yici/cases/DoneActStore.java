package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_act}. */
@Repository
class DoneActStore {

    private static final String COLUMNS = "id, dossier, kind, clerk, done_at, subject, undone_at";

    private final JdbcClient jdbc;

    DoneActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DoneAct act) {
        jdbc.sql("insert into case_act (id, dossier, kind, clerk, done_at, subject) values (?, ?, ?, ?, ?, ?)")
                .params(act.id(), act.dossier(), act.kind(), act.clerk(), at(act.doneAt()), act.subject())
                .update();
    }

    void undone(UUID id, Instant now) {
        jdbc.sql("update case_act set undone_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    /** The latest first. */
    List<DoneAct> ofDossier(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from case_act where dossier = ? order by position desc")
                .param(dossier)
                .query(DoneActStore::row)
                .list();
    }

    private static DoneAct row(ResultSet row, int n) throws SQLException {
        return new DoneAct(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getString("kind"),
                row.getObject("clerk", UUID.class),
                instant(row, "done_at"),
                row.getString("subject"),
                instantOrNull(row, "undone_at"));
    }
}
