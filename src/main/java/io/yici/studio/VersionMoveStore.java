package io.yici.studio;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.studio.VersionMove.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code version_move}. */
@Repository
class VersionMoveStore {

    private static final String COLUMNS =
            "id, service, from_version, to_version, steps, steps_back, reason, proposed_by,"
                    + " proposed_at, state, decided_by, decided_at, answer, back_by, back_at";
    private static final String SELECT = "select " + COLUMNS + " from version_move where ";
    private static final TypeReference<Map<String, String>> STEPS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    VersionMoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(VersionMove move) {
        jdbc.sql("insert into version_move (id, service, from_version, to_version, steps, steps_back, reason,"
                        + " proposed_by, proposed_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        move.id(),
                        move.service(),
                        move.from(),
                        move.to(),
                        json.writeValueAsString(move.steps()),
                        json.writeValueAsString(move.stepsBack()),
                        move.reason(),
                        move.proposedBy(),
                        at(move.proposedAt()),
                        move.state().name())
                .update();
    }

    /** Ends an open proposal; says whether it was open. */
    boolean decide(UUID id, State state, UUID by, Instant at, @Nullable String answer) {
        return jdbc.sql("update version_move set state = ?, decided_by = ?, decided_at = ?, answer = ?"
                                + " where id = ? and state = 'OPEN'")
                        .params(Arrays.asList(state.name(), by, at(at), answer, id))
                        .update()
                == 1;
    }

    /** Says whether it was in the first state. */
    boolean turn(UUID id, State from, State to) {
        return jdbc.sql("update version_move set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    /** Orders the cases back; says whether that was not ordered before. */
    boolean turnBack(UUID id, UUID by, Instant at) {
        return jdbc.sql("update version_move set state = 'RUNNING', back_by = ?, back_at = ?"
                                + " where id = ? and back_by is null and state in ('RUNNING', 'STOPPED', 'DONE')")
                        .params(by, at(at), id)
                        .update()
                == 1;
    }

    Optional<VersionMove> find(String service, UUID id) {
        return jdbc.sql(SELECT + "service = ? and id = ?")
                .params(service, id)
                .query(this::row)
                .optional();
    }

    /** It, with its row locked until the transaction ends. */
    Optional<VersionMove> lock(String service, UUID id) {
        return jdbc.sql(SELECT + "service = ? and id = ? for update")
                .params(service, id)
                .query(this::row)
                .optional();
    }

    /** The latest of a service, the latest first. */
    List<VersionMove> ofService(String service, int limit) {
        return jdbc.sql(SELECT + "service = ? order by proposed_at desc, id limit ?")
                .params(service, limit)
                .query(this::row)
                .list();
    }

    /** Those that go on. */
    List<VersionMove> running() {
        return jdbc.sql(SELECT + "state = 'RUNNING' order by decided_at, id")
                .query(this::row)
                .list();
    }

    /** Whether it goes on, in that direction. */
    boolean goesOn(VersionMove move) {
        return jdbc.sql("select count(*) from version_move where id = ? and state = 'RUNNING'"
                                + (move.isBack() ? " and back_by is not null" : " and back_by is null"))
                        .param(move.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private VersionMove row(ResultSet row, int n) throws SQLException {
        return new VersionMove(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getInt("from_version"),
                row.getInt("to_version"),
                json.readValue(row.getString("steps"), STEPS),
                json.readValue(row.getString("steps_back"), STEPS),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                instant(row, "proposed_at"),
                State.valueOf(row.getString("state")),
                row.getObject("decided_by", UUID.class),
                instantOrNull(row, "decided_at"),
                row.getString("answer"),
                row.getObject("back_by", UUID.class),
                instantOrNull(row, "back_at"));
    }
}
