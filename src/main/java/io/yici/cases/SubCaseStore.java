package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code sub_case}; what a department wrote is sealed with the case. */
@Repository
class SubCaseStore {

    private static final String SOURCE = "opinions";
    private static final String COLUMNS =
            "id, dossier, activity, round, department, work_group, number, shows, opened_at,"
                    + " received, limit_amount, limit_unit, silence_agrees, state, clerk, ended_at";

    private final JdbcClient jdbc;
    private final Vault vault;

    SubCaseStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** An open one. */
    void insert(SubCase one) {
        TimeLimit limit = one.limit();
        jdbc.sql("insert into sub_case (id, dossier, activity, round, department, work_group, number, shows, opened_at,"
                        + " received, limit_amount, limit_unit, silence_agrees, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        one.id(),
                        one.dossier(),
                        one.activity(),
                        one.round(),
                        one.department(),
                        one.group(),
                        one.number(),
                        String.join(",", one.shows()),
                        at(one.openedAt()),
                        one.received(),
                        limit == null ? null : limit.amount(),
                        limit == null ? null : limit.unit().key(),
                        one.silenceAgrees(),
                        one.state().name()))
                .update();
    }

    /** Keeps what was said to an open one; says whether it was open. */
    boolean answer(SubCase one, SubCase.State state, String reason, UUID clerk, Instant now) {
        byte[] sealed = vault.seal(one.dossier(), SOURCE, one.id(), reason.getBytes(StandardCharsets.UTF_8));
        return jdbc.sql(
                                "update sub_case set state = ?, reason = ?, clerk = ?, ended_at = ? where id = ? and state = 'OPEN'")
                        .params(state.name(), sealed, clerk, at(now), one.id())
                        .update()
                == 1;
    }

    /** Ends an open one about which nothing was said; says whether it was open. */
    boolean end(String id, SubCase.State state, Instant now) {
        return jdbc.sql("update sub_case set state = ?, ended_at = ? where id = ? and state = 'OPEN'")
                        .params(state.name(), at(now), id)
                        .update()
                == 1;
    }

    /** Puts an open one at another step, with what is set there. */
    void move(String id, SubCase now) {
        TimeLimit limit = now.limit();
        jdbc.sql(
                        "update sub_case set activity = ?, shows = ?, limit_amount = ?, limit_unit = ?, silence_agrees = ? where id = ?")
                .params(Arrays.asList(
                        now.activity(),
                        String.join(",", now.shows()),
                        limit == null ? null : limit.amount(),
                        limit == null ? null : limit.unit().key(),
                        now.silenceAgrees(),
                        id))
                .update();
    }

    Optional<SubCase> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from sub_case where id = ?")
                .param(id)
                .query(SubCaseStore::row)
                .optional();
    }

    /** Those of a case, in the order they were asked. */
    List<SubCase> ofDossier(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from sub_case where dossier = ? order by position")
                .param(dossier)
                .query(SubCaseStore::row)
                .list();
    }

    /** What the department wrote; empty where it has said nothing. */
    Optional<String> reason(SubCase one) {
        return jdbc.sql("select reason from sub_case where id = ? and reason is not null")
                .param(one.id())
                .query((row, n) -> row.getBytes("reason"))
                .optional()
                .map(bytes -> new String(vault.open(one.dossier(), SOURCE, one.id(), bytes), StandardCharsets.UTF_8));
    }

    boolean hasOpen(UUID dossier) {
        return jdbc.sql("select count(*) from sub_case where dossier = ? and state = 'OPEN'")
                        .param(dossier)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static SubCase row(ResultSet row, int n) throws SQLException {
        return new SubCase(
                row.getString("id"),
                row.getObject("dossier", UUID.class),
                row.getString("activity"),
                row.getInt("round"),
                row.getString("department"),
                row.getString("work_group"),
                row.getString("number"),
                SubCase.names(row.getString("shows")),
                instant(row, "opened_at"),
                row.getObject("received", LocalDate.class),
                limit(row),
                row.getBoolean("silence_agrees"),
                SubCase.State.valueOf(row.getString("state")),
                row.getObject("clerk", UUID.class),
                instantOrNull(row, "ended_at"));
    }

    private static @Nullable TimeLimit limit(ResultSet row) throws SQLException {
        String unit = row.getString("limit_unit");
        return unit == null
                ? null
                : new TimeLimit(row.getInt("limit_amount"), Unit.of(unit).orElseThrow());
    }
}
