package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code supplement}; what is asked for, and why, is sealed. */
@Repository
class SupplementStore {

    private static final String SOURCE = "supplement";
    private static final String COLUMNS = "id, dossier, number, kind, state, issued_by, issued_at, deadline,"
            + " deadline_provisional, asked_days, asked_unit, content, ended_at";

    private final JdbcClient jdbc;
    private final Vault vault;

    SupplementStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Content(String reason, boolean anyOf, List<Supplement.Item> items) {}

    /** @throws org.springframework.dao.DuplicateKeyException when the case has a notice of this number */
    void insert(Supplement one) {
        jdbc.sql("insert into supplement (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        one.id(),
                        one.dossier(),
                        one.number(),
                        one.kind().name(),
                        one.state().name(),
                        one.issuedBy(),
                        at(one.issuedAt()),
                        one.lastDay(),
                        one.deadline().provisional(),
                        one.asked().amount(),
                        one.asked().unit().key(),
                        vault.sealJson(
                                one.dossier(),
                                SOURCE,
                                one.id().toString(),
                                new Content(one.reason(), one.anyOf(), one.items())),
                        null))
                .update();
    }

    /** Ends an open one; says whether it was open. */
    boolean end(UUID id, Supplement.State state, Instant now) {
        return jdbc.sql("update supplement set state = ?, ended_at = ? where id = ? and state = 'OPEN'")
                        .params(state.name(), at(now), id)
                        .update()
                == 1;
    }

    void saveDeadline(UUID id, DueDate deadline) {
        jdbc.sql("update supplement set deadline = ?, deadline_provisional = ? where id = ?")
                .params(deadline.due(), deadline.provisional(), id)
                .update();
    }

    Optional<Supplement> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from supplement where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** In the order they were issued. */
    List<Supplement> ofDossier(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from supplement where dossier = ? order by number")
                .param(dossier)
                .query(this::row)
                .list();
    }

    private Supplement row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID dossier = row.getObject("dossier", UUID.class);
        Unit unit = Unit.of(row.getString("asked_unit")).orElseThrow();
        Content content = vault.openJson(dossier, SOURCE, id.toString(), row.getBytes("content"), Content.class);
        return new Supplement(
                id,
                dossier,
                row.getInt("number"),
                Supplement.Kind.valueOf(row.getString("kind")),
                Supplement.State.valueOf(row.getString("state")),
                row.getObject("issued_by", UUID.class),
                instant(row, "issued_at"),
                new DueDate(row.getObject("deadline", LocalDate.class), unit, row.getBoolean("deadline_provisional")),
                new TimeLimit(row.getInt("asked_days"), unit),
                content.items(),
                content.anyOf(),
                content.reason(),
                instantOrNull(row, "ended_at"));
    }
}
