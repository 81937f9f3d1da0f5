package io.yici.publicity;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import io.yici.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Table {@code publication}; what is shown is sealed, masked as it is, and gone when the days are over. */
@Repository
class PublicationStore {

    private static final String COLUMNS =
            "id, dossier, activity, service, service_version, published_at, until_day, ends_at, state, facts";
    private static final String SOURCE = "publicity";
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;

    PublicationStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Publication publication) {
        jdbc.sql("insert into publication (" + COLUMNS + ", look_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        publication.id(),
                        publication.dossier(),
                        publication.activity(),
                        publication.service(),
                        publication.serviceVersion(),
                        at(publication.publishedAt()),
                        publication.until(),
                        at(publication.endsAt()),
                        publication.state().name(),
                        vault.sealJson(publication.dossier(), SOURCE, context(publication.id()), publication.facts()),
                        at(publication.endsAt())))
                .update();
    }

    /** Ends what runs for the case, at one step or at any, and forgets what was shown. */
    void end(UUID dossier, @Nullable String activity, Publication.State state) {
        String step = activity == null ? "" : " and activity = :activity";
        var update = jdbc.sql("update publication set state = :state, facts = null where dossier = :dossier"
                        + " and state = 'RUNNING'" + step)
                .param("state", state.name())
                .param("dossier", dossier);
        (activity == null ? update : update.param("activity", activity)).update();
    }

    void rename(UUID dossier, String activity, String name) {
        jdbc.sql("update publication set activity = ? where dossier = ? and activity = ? and state = 'RUNNING'")
                .params(name, dossier, activity)
                .update();
    }

    Optional<Publication> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from publication where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Locks it until the transaction ends, so that nothing is said against what has just ended. */
    Optional<Publication> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from publication where id = ? for update")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** The latest first. */
    List<Publication> ofDossier(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from publication where dossier = ? order by published_at desc, id")
                .param(dossier)
                .query(this::row)
                .list();
    }

    /** What is public now, the newest first; of one service, or of all where it is empty. */
    List<Publication> running(String service, Instant now, int offset, int limit) {
        return jdbc.sql("select " + COLUMNS + " from publication where state = 'RUNNING' and ends_at > :now"
                        + " and (:service = '' or service = :service)"
                        + " order by published_at desc, id offset :offset rows fetch next :limit rows only")
                .param("now", at(now))
                .param("service", service)
                .param("offset", offset)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** The services of which something is public now. */
    List<String> services(Instant now) {
        return jdbc.sql("select distinct service from publication where state = 'RUNNING' and ends_at > ? order by 1")
                .param(at(now))
                .query(String.class)
                .list();
    }

    /** Takes cases whose days are over for this node, until the given time. */
    List<UUID> claim(Instant now, Instant until, int limit) {
        List<Due> over = jdbc.sql("select id, dossier from publication where state = 'RUNNING' and look_at <= ?"
                        + " order by look_at limit ? for update skip locked")
                .params(at(now), limit)
                .query((row, n) -> new Due(row.getObject("id", UUID.class), row.getObject("dossier", UUID.class)))
                .list();
        for (Due due : over) {
            jdbc.sql("update publication set look_at = ? where id = ?")
                    .params(at(until), due.id())
                    .update();
        }
        return over.stream().map(Due::dossier).toList();
    }

    private record Due(UUID id, UUID dossier) {}

    private Publication row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID dossier = row.getObject("dossier", UUID.class);
        byte[] facts = row.getBytes("facts");
        return new Publication(
                id,
                dossier,
                row.getString("activity"),
                row.getString("service"),
                row.getInt("service_version"),
                instant(row, "published_at"),
                row.getObject("until_day", LocalDate.class),
                instant(row, "ends_at"),
                Publication.State.valueOf(row.getString("state")),
                facts == null ? Map.of() : vault.openJson(dossier, SOURCE, context(id), facts, FACTS));
    }

    private static String context(UUID id) {
        return "publication." + id;
    }
}
