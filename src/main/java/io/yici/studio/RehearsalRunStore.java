package io.yici.studio;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.studio.RehearsalRun.Kind;
import io.yici.studio.RehearsalRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code service_rehearsal}. */
@Repository
class RehearsalRunStore {

    private static final String COLUMNS =
            "id, service, kind, files, story, state, played, total, passed, asked_by, asked_at, seen_at, ended_at";
    private static final String UNDER_WAY = " and state in ('WAITING', 'OPENING', 'PLAYING')";

    private final JdbcClient jdbc;

    RehearsalRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RehearsalRun run, byte[] content) {
        jdbc.sql("insert into service_rehearsal (" + COLUMNS + ", content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        run.id(),
                        run.service(),
                        run.kind().name(),
                        run.files(),
                        run.story(),
                        run.state().name(),
                        run.played(),
                        run.total(),
                        run.passed(),
                        run.askedBy(),
                        at(run.askedAt()),
                        at(run.seenAt()),
                        null,
                        content))
                .update();
    }

    /** Tells how far it is; says whether it is still to go on. */
    boolean goesOn(UUID id, State state, int played, int total, Instant now) {
        return jdbc.sql("update service_rehearsal set state = ?, played = ?, total = ?, seen_at = ? where id = ?"
                                + UNDER_WAY)
                        .params(state.name(), played, total, at(now), id)
                        .update()
                == 1;
    }

    /** Ends it; says whether it was under way. */
    boolean end(UUID id, State state, boolean passed, @org.jspecify.annotations.Nullable String result, Instant now) {
        return jdbc.sql("update service_rehearsal set state = ?, passed = ?, result = ?, seen_at = ?, ended_at = ?"
                                + " where id = ?" + UNDER_WAY)
                        .params(Arrays.asList(state.name(), passed, result, at(now), at(now), id))
                        .update()
                == 1;
    }

    Optional<RehearsalRun> find(String service, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from service_rehearsal where service = ? and id = ?")
                .params(service, id)
                .query(RehearsalRunStore::row)
                .optional();
    }

    /** The latest of just these files. */
    Optional<RehearsalRun> latest(String service, String files) {
        return jdbc.sql("select " + COLUMNS + " from service_rehearsal where service = ? and kind = 'FOLDER'"
                        + " and files = ? order by asked_at desc limit 1")
                .params(service, files)
                .query(RehearsalRunStore::row)
                .optional();
    }

    /** The latest of a service's folder, the latest first. */
    List<RehearsalRun> ofService(String service, int limit) {
        return jdbc.sql("select " + COLUMNS + " from service_rehearsal where service = ? and kind = 'FOLDER'"
                        + " order by asked_at desc limit ?")
                .params(service, limit)
                .query(RehearsalRunStore::row)
                .list();
    }

    long underWay(Instant seenAfter) {
        return jdbc.sql("select count(*) from service_rehearsal where seen_at > ?" + UNDER_WAY)
                .param(at(seenAfter))
                .query(Long.class)
                .single();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from service_rehearsal where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    Optional<String> result(UUID id) {
        return jdbc.sql("select result from service_rehearsal where id = ? and result is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Forgets what was asked before. */
    void forget(Kind kind, Instant before) {
        jdbc.sql("delete from service_rehearsal where kind = ? and asked_at < ?")
                .params(kind.name(), at(before))
                .update();
    }

    private static RehearsalRun row(ResultSet row, int n) throws SQLException {
        return new RehearsalRun(
                row.getObject("id", UUID.class),
                row.getString("service"),
                Kind.valueOf(row.getString("kind")),
                row.getString("files"),
                row.getString("story"),
                State.valueOf(row.getString("state")),
                row.getInt("played"),
                row.getInt("total"),
                row.getBoolean("passed"),
                row.getObject("asked_by", UUID.class),
                instant(row, "asked_at"),
                instant(row, "seen_at"),
                instantOrNull(row, "ended_at"));
    }
}
