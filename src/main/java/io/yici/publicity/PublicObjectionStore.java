package io.yici.publicity;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code public_objection}; what people wrote is sealed. */
@Repository
class PublicObjectionStore {

    private static final String COLUMNS = "id, publication, dossier, number, service, service_version, reason,"
            + " contact, filed_at, state, answer, answered_at";
    private static final String SOURCE = "public";

    private final JdbcClient jdbc;
    private final Vault vault;

    PublicObjectionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(PublicObjection objection) {
        jdbc.sql("insert into public_objection (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        objection.id(),
                        objection.publication(),
                        objection.dossier(),
                        objection.number(),
                        objection.service(),
                        objection.serviceVersion(),
                        sealed(objection, "reason", objection.reason()),
                        sealed(objection, "contact", objection.contact()),
                        at(objection.filedAt()),
                        objection.state().name(),
                        null,
                        null))
                .update();
    }

    /** Keeps the answer when there is none yet; says whether it did. */
    boolean answer(PublicObjection objection, PublicObjection.State state, String answer, Instant now) {
        return jdbc.sql("update public_objection set state = ?, answer = ?, answered_at = ?"
                                + " where id = ? and state = 'OPEN'")
                        .params(Arrays.asList(
                                state.name(), sealed(objection, "answer", answer), at(now), objection.id()))
                        .update()
                == 1;
    }

    /** There is nothing left to object to. */
    void lapse(UUID dossier, Instant now) {
        jdbc.sql("update public_objection set state = 'LAPSED', answered_at = ? where dossier = ? and state = 'OPEN'")
                .params(at(now), dossier)
                .update();
    }

    int countOf(UUID publication) {
        return jdbc.sql("select count(*) from public_objection where publication = ?")
                .param(publication)
                .query(Integer.class)
                .single();
    }

    /** How many objections there are to a case, without opening any. */
    Count count(UUID dossier) {
        return jdbc.sql("select count(*) as filed, count(*) filter (where state in ('UPHELD', 'NOT_UPHELD')) as decided"
                        + " from public_objection where dossier = ?")
                .param(dossier)
                .query((row, n) -> new Count(row.getInt("filed"), row.getInt("decided")))
                .single();
    }

    /** @param decided by a clerk */
    record Count(int filed, int decided) {}

    Optional<PublicObjection> ofNumber(String number) {
        return jdbc.sql("select " + COLUMNS + " from public_objection where number = ?")
                .param(number)
                .query(this::row)
                .optional();
    }

    /** The oldest first. */
    List<PublicObjection> ofDossier(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from public_objection where dossier = ? order by filed_at, id")
                .param(dossier)
                .query(this::row)
                .list();
    }

    private PublicObjection row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID dossier = row.getObject("dossier", UUID.class);
        return new PublicObjection(
                id,
                row.getObject("publication", UUID.class),
                dossier,
                row.getString("number"),
                row.getString("service"),
                row.getInt("service_version"),
                Objects.requireNonNull(opened(dossier, id, "reason", row.getBytes("reason"))),
                opened(dossier, id, "contact", row.getBytes("contact")),
                instant(row, "filed_at"),
                PublicObjection.State.valueOf(row.getString("state")),
                opened(dossier, id, "answer", row.getBytes("answer")),
                instantOrNull(row, "answered_at"));
    }

    private byte @Nullable [] sealed(PublicObjection objection, String what, @Nullable String text) {
        return text == null
                ? null
                : vault.seal(
                        objection.dossier(),
                        SOURCE,
                        context(objection.id(), what),
                        text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String opened(UUID dossier, UUID id, String what, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : new String(vault.open(dossier, SOURCE, context(id, what), sealed), StandardCharsets.UTF_8);
    }

    private static String context(UUID id, String what) {
        return "public-objection." + id + "." + what;
    }
}
