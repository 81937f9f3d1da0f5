package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.engine.feel.FeelJson;
import io.yici.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Table {@code citizen_task}; what is entered is sealed with the case. */
@Repository
class CitizenTaskStore {

    private static final String SOURCE = "applicant";
    private static final String COLUMNS =
            "id, dossier, activity, form, state, asked_at, deadline, deadline_provisional,"
                    + " asked_days, asked_unit, silence_withdraws, answers, ended_at";
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;

    CitizenTaskStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(CitizenTask one) {
        jdbc.sql(
                        "insert into citizen_task (id, dossier, activity, form, state, asked_at, deadline, deadline_provisional,"
                                + " asked_days, asked_unit, silence_withdraws) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.dossier(),
                        one.activity(),
                        one.form(),
                        one.state().name(),
                        at(one.askedAt()),
                        one.lastDay(),
                        one.deadline().provisional(),
                        one.asked().amount(),
                        one.asked().unit().key(),
                        one.silenceWithdraws())
                .update();
    }

    /** Keeps what was entered for an open one; says whether it was open. */
    boolean keep(CitizenTask one, Map<String, @Nullable Object> answers) {
        return jdbc.sql("update citizen_task set answers = ? where id = ? and state = 'OPEN'")
                        .params(seal(one.dossier(), one.id(), answers), one.id())
                        .update()
                == 1;
    }

    /** Ends an open one; says whether it was open. */
    boolean end(String id, CitizenTask.State state, Instant now) {
        return jdbc.sql("update citizen_task set state = ?, ended_at = ? where id = ? and state = 'OPEN'")
                        .params(state.name(), at(now), id)
                        .update()
                == 1;
    }

    Optional<CitizenTask> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from citizen_task where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** In the order they were asked. */
    List<CitizenTask> ofDossier(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from citizen_task where dossier = ? order by position")
                .param(dossier)
                .query(this::row)
                .list();
    }

    /** Which of an account's cases wait for something of its holder. */
    Set<UUID> waiting(UUID account) {
        return new HashSet<>(jdbc.sql("select t.dossier from citizen_task t join case_file f on f.id = t.dossier"
                        + " where f.account = ? and t.state = 'OPEN'")
                .param(account)
                .query(UUID.class)
                .list());
    }

    private byte[] seal(UUID dossier, String id, Map<String, @Nullable Object> answers) {
        Object written = FeelJson.write(answers);
        return vault.sealJson(dossier, SOURCE, context(id), written == null ? Map.of() : written);
    }

    private static String context(String id) {
        return "task-" + id;
    }

    private CitizenTask row(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        UUID dossier = row.getObject("dossier", UUID.class);
        Unit unit = Unit.of(row.getString("asked_unit")).orElseThrow();
        byte[] sealed = row.getBytes("answers");
        return new CitizenTask(
                id,
                dossier,
                row.getString("activity"),
                row.getString("form"),
                CitizenTask.State.valueOf(row.getString("state")),
                instant(row, "asked_at"),
                new DueDate(row.getObject("deadline", LocalDate.class), unit, row.getBoolean("deadline_provisional")),
                new TimeLimit(row.getInt("asked_days"), unit),
                row.getBoolean("silence_withdraws"),
                sealed == null ? Map.of() : FeelJson.readMap(vault.openJson(dossier, SOURCE, context(id), sealed, MAP)),
                instantOrNull(row, "ended_at"));
    }
}
