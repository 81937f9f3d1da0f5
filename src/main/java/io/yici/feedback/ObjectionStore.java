package io.yici.feedback;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code objection}; texts are sealed. */
@Repository
class ObjectionStore {

    private static final String COLUMNS =
            "id, dossier, requirement, service, department, resource, origin, fields, reason,"
                    + " document, raised_at, due, due_provisional, state, answer, officer, answered_at";

    private final JdbcClient jdbc;
    private final Vault vault;

    ObjectionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Objection objection) {
        jdbc.sql("insert into objection (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        objection.id(),
                        objection.dossier(),
                        objection.requirement(),
                        objection.service(),
                        objection.department(),
                        objection.resource(),
                        objection.origin().name(),
                        String.join(" ", objection.fields()),
                        sealed(objection.dossier(), objection.id(), "applicant", objection.reason()),
                        objection.document(),
                        at(objection.raisedAt()),
                        objection.due(),
                        objection.dueProvisional(),
                        objection.state().name(),
                        null,
                        null,
                        null))
                .update();
    }

    /** Keeps the department's answer when there is none yet; says whether it did. */
    boolean answer(Objection objection, Objection.State state, String answer, UUID officer, Instant now) {
        return jdbc.sql("update objection set state = ?, answer = ?, officer = ?, answered_at = ?"
                                + " where id = ? and state = 'OPEN'")
                        .params(Arrays.asList(
                                state.name(),
                                sealed(objection.dossier(), objection.id(), objection.department(), answer),
                                officer,
                                at(now),
                                objection.id()))
                        .update()
                == 1;
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from objection where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    List<Objection> ofDossier(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from objection where dossier = ? order by raised_at, requirement")
                .param(dossier)
                .query(this::row)
                .list();
    }

    /** Those due first in front. */
    List<Objection> open(Collection<String> departments, int limit) {
        return ofDepartments(departments, "state = 'OPEN' order by due, raised_at", limit);
    }

    /** The latest first. */
    List<Objection> answered(Collection<String> departments, int limit) {
        return ofDepartments(departments, "state <> 'OPEN' order by answered_at desc", limit);
    }

    /** How many objections since then are answered, or should be by now. */
    long due(String department, Instant since, Instant now) {
        return jdbc.sql("select count(*) from objection where department = ? and raised_at >= ?"
                        + " and (state <> 'OPEN' or due < cast(? as date))")
                .params(department, at(since), at(now))
                .query(Long.class)
                .single();
    }

    /** How many since then were answered by the last day for it. */
    long inTime(String department, Instant since) {
        return jdbc.sql("select count(*) from objection where department = ? and raised_at >= ?"
                        + " and cast(answered_at as date) <= due")
                .params(department, at(since))
                .query(Long.class)
                .single();
    }

    private List<Objection> ofDepartments(Collection<String> departments, String which, int limit) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from objection where department in (:departments) and " + which
                        + " limit :limit")
                .param("departments", departments)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private Objection row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID dossier = row.getObject("dossier", UUID.class);
        String department = row.getString("department");
        String fields = row.getString("fields");
        return new Objection(
                id,
                dossier,
                row.getString("requirement"),
                row.getString("service"),
                department,
                row.getString("resource"),
                Objection.Origin.valueOf(row.getString("origin")),
                fields.isEmpty() ? List.of() : List.of(fields.split(" ")),
                opened(dossier, id, "applicant", row.getBytes("reason")),
                row.getObject("document", UUID.class),
                instant(row, "raised_at"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("due_provisional"),
                Objection.State.valueOf(row.getString("state")),
                opened(dossier, id, department, row.getBytes("answer")),
                row.getObject("officer", UUID.class),
                instantOrNull(row, "answered_at"));
    }

    private byte @Nullable [] sealed(UUID dossier, UUID id, String source, @Nullable String text) {
        return text == null
                ? null
                : vault.seal(dossier, source, "objection." + id, text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String opened(UUID dossier, UUID id, String source, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : new String(vault.open(dossier, source, "objection." + id, sealed), StandardCharsets.UTF_8);
    }
}
