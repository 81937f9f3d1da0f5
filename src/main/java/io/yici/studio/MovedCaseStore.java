package io.yici.studio;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.cases.OpenCases.Running;
import io.yici.cases.Relocated.Place;
import io.yici.cases.RelocationHindrance;
import io.yici.studio.MovedCase.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code version_move_case}. */
@Repository
class MovedCaseStore {

    private static final String SELECT = "select dossier, case_number, state, hindrance, subject, places, moved_at,"
            + " returned_at from version_move_case where move = ?";
    private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json = JsonMapper.shared();

    MovedCaseStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(UUID move, List<Running> cases) {
        batches.batchUpdate(
                "insert into version_move_case (move, dossier, case_number, state) values (?, ?, ?, 'WAITING')",
                cases.stream()
                        .map(one -> new Object[] {move, one.dossier(), one.number()})
                        .toList());
    }

    /** A case in that state which no other node has in hand, locked until the transaction ends. */
    Optional<MovedCase> claim(UUID move, State state) {
        return jdbc.sql(SELECT + " and state = ? order by case_number limit 1 for update skip locked")
                .params(move, state.name())
                .query(this::row)
                .optional();
    }

    /** Keeps what came of a case; says whether it was in the first state. */
    boolean settle(UUID move, UUID dossier, State from, State to, List<Place> places, Instant now) {
        String time = from == State.RETURNING ? "returned_at" : "moved_at";
        return jdbc.sql("update version_move_case set state = ?, places = ?, hindrance = null, subject = null, " + time
                                + " = ? where move = ? and dossier = ? and state = ?")
                        .params(to.name(), json.writeValueAsString(places), at(now), move, dossier, from.name())
                        .update()
                == 1;
    }

    /** Keeps why a case stays; says whether it was in the first state. */
    boolean hinder(
            UUID move, UUID dossier, State from, State to, RelocationHindrance why, String subject, Instant now) {
        String time = from == State.RETURNING ? "returned_at" : "moved_at";
        return jdbc.sql("update version_move_case set state = ?, hindrance = ?, subject = ?, " + time
                                + " = ? where move = ? and dossier = ? and state = ?")
                        .params(to.name(), why.name(), subject, at(now), move, dossier, from.name())
                        .update()
                == 1;
    }

    /** Lets all cases in one state be looked at once more; says how many. */
    int again(UUID move, State from, State to) {
        return jdbc.sql("update version_move_case set state = ?, hindrance = null, subject = null"
                        + " where move = ? and state = ?")
                .params(to.name(), move, from.name())
                .update();
    }

    /** How many are in each state. */
    Map<State, Integer> counts(UUID move) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as cases from version_move_case where move = ? group by state")
                .param(move)
                .query((row, n) -> Map.entry(State.valueOf(row.getString("state")), row.getInt("cases")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** From case number to case number. */
    List<MovedCase> page(UUID move, String after, int limit) {
        return jdbc.sql(SELECT + " and case_number > ? order by case_number limit ?")
                .params(Arrays.asList(move, after, limit))
                .query(this::row)
                .list();
    }

    private MovedCase row(ResultSet row, int n) throws SQLException {
        String places = row.getString("places");
        String hindrance = row.getString("hindrance");
        return new MovedCase(
                row.getObject("dossier", UUID.class),
                row.getString("case_number"),
                State.valueOf(row.getString("state")),
                hindrance == null ? null : RelocationHindrance.valueOf(hindrance),
                Objects.requireNonNullElse(row.getString("subject"), ""),
                places(places),
                instantOrNull(row, "moved_at"),
                instantOrNull(row, "returned_at"));
    }

    private List<Place> places(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, PLACES);
    }
}
