package io.yici.cases.timer;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_timer}. */
@Repository
class CaseTimerStore {

    private final JdbcClient jdbc;

    CaseTimerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID dossier, String kind, String subject, Instant time) {
        jdbc.sql("merge into case_timer t using (values (cast(? as uuid), cast(? as text), cast(? as text),"
                        + " cast(? as timestamp with time zone))) as v (dossier, kind, subject, at)"
                        + " on t.dossier = v.dossier and t.kind = v.kind and t.subject = v.subject"
                        + " when matched then update set at = v.at"
                        + " when not matched then insert (dossier, kind, subject, at)"
                        + " values (v.dossier, v.kind, v.subject, v.at)")
                .params(dossier, kind, subject, at(time))
                .update();
    }

    boolean isThere(UUID dossier, String kind, String subject) {
        return jdbc.sql("select count(*) from case_timer where dossier = ? and kind = ? and subject = ?")
                        .params(dossier, kind, subject)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void remove(UUID dossier, String kind, String subject) {
        jdbc.sql("delete from case_timer where dossier = ? and kind = ? and subject = ?")
                .params(dossier, kind, subject)
                .update();
    }

    void rename(UUID dossier, String kind, String subject, String name) {
        jdbc.sql("update case_timer set subject = ? where dossier = ? and kind = ? and subject = ?")
                .params(name, dossier, kind, subject)
                .update();
    }

    void removeAll(UUID dossier) {
        jdbc.sql("delete from case_timer where dossier = ?").param(dossier).update();
    }

    /** Locks the case's row until the transaction ends: acts lock it before they move timers, so timers lock it first too. */
    void lockCase(UUID dossier) {
        jdbc.sql("select id from case_file where id = ? for update")
                .param(dossier)
                .query(UUID.class)
                .optional();
    }

    /** Takes the timer away unless it was moved, or another node was faster; says whether this call did. */
    boolean take(CaseTimer timer) {
        return jdbc.sql("delete from case_timer where dossier = ? and kind = ? and subject = ? and at = ?")
                        .params(timer.dossier(), timer.kind(), timer.subject(), at(timer.at()))
                        .update()
                == 1;
    }

    /** Puts off a timer that could not be carried out. */
    void putOff(CaseTimer timer, Instant until) {
        jdbc.sql("update case_timer set at = ? where dossier = ? and kind = ? and subject = ? and at = ?")
                .params(at(until), timer.dossier(), timer.kind(), timer.subject(), at(timer.at()))
                .update();
    }

    /** Timers that have come due, the oldest first; those of one moment always in the same order. */
    List<CaseTimer> due(Instant now, int limit) {
        return jdbc.sql("select dossier, kind, subject, at from case_timer where at <= ? order by at, kind limit ?")
                .params(at(now), limit)
                .query((row, n) -> new CaseTimer(
                        row.getObject("dossier", UUID.class),
                        row.getString("kind"),
                        row.getString("subject"),
                        instant(row, "at")))
                .list();
    }
}
