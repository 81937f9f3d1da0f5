package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code calendar_in_use} and {@code moved_due}, and which cases are to be counted again. */
@Repository
class RecountStore {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    RecountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By which calendar due dates were last counted. */
    Optional<String> fingerprint() {
        return jdbc.sql("select fingerprint from calendar_in_use where id = 1")
                .query(String.class)
                .optional();
    }

    void counted(String fingerprint, Instant now) {
        jdbc.sql("delete from calendar_in_use where id = 1").update();
        jdbc.sql("insert into calendar_in_use (id, fingerprint, counted_at) values (1, ?, ?)")
                .params(fingerprint, at(now))
                .update();
    }

    /** Open cases with a due date, by id, after this one. */
    List<UUID> open(@Nullable UUID after, int limit) {
        List<String> statuses = Arrays.stream(CaseStatus.values())
                .filter(CaseStatus::isOpen)
                .map(Enum::name)
                .toList();
        return jdbc.sql("select id from case_file where status in (:statuses) and due is not null and id > :after"
                        + " order by id limit :limit")
                .param("statuses", statuses)
                .param("after", after == null ? FIRST : after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    void insert(MovedDue moved) {
        jdbc.sql("insert into moved_due (id, counted_at, dossier, case_number, service, before_due, before_provisional,"
                        + " after_due, after_provisional) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        at(moved.countedAt()),
                        moved.dossier(),
                        moved.caseNumber(),
                        moved.service(),
                        moved.before(),
                        moved.beforeProvisional(),
                        moved.after(),
                        moved.afterProvisional())
                .update();
    }

    /** The latest first. */
    List<MovedDue> moved(int limit) {
        return jdbc.sql("select counted_at, dossier, case_number, service, before_due, before_provisional, after_due,"
                        + " after_provisional from moved_due order by position desc limit ?")
                .param(limit)
                .query((row, n) -> new MovedDue(
                        instant(row, "counted_at"),
                        row.getObject("dossier", UUID.class),
                        row.getString("case_number"),
                        row.getString("service"),
                        row.getObject("before_due", LocalDate.class),
                        row.getBoolean("before_provisional"),
                        row.getObject("after_due", LocalDate.class),
                        row.getBoolean("after_provisional")))
                .list();
    }
}
