package io.yici.exchange;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.atOrNull;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code record_request}. */
@Repository
class RecordRequestStore {

    private static final String COLUMNS =
            "id, dossier, requirement, department, resource, role, state, verdict, failure,"
                    + " attempts, planned_at, next_at, answered_at, register_version, register_time, dropped_fields, findings, evidence";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    RecordRequestStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes new requests, leased to this node until the given time, in one statement. */
    void insert(List<RecordRequest> requests, @Nullable Instant leaseUntil) {
        batches.batchUpdate(
                "insert into record_request (" + COLUMNS
                        + ", lease_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                requests.stream()
                        .map(r -> new @Nullable Object[] {
                            r.id(),
                            r.dossier(),
                            r.requirement(),
                            r.department(),
                            r.resource(),
                            r.role(),
                            r.state().name(),
                            name(r.verdict()),
                            r.failure(),
                            r.attempts(),
                            atOrNull(r.plannedAt()),
                            atOrNull(r.nextAt()),
                            atOrNull(r.answeredAt()),
                            r.registerVersion(),
                            atOrNull(r.registerTime()),
                            r.droppedFields(),
                            r.findings(),
                            r.evidence(),
                            atOrNull(leaseUntil)
                        })
                        .toList());
    }

    /** Writes what became of requests and gives up their lease, in one statement; a request settled meanwhile is left as it is. */
    void update(List<RecordRequest> requests) {
        batches.batchUpdate(
                "update record_request set state = ?, failure = ?, attempts = ?, next_at = ?, answered_at = ?,"
                        + " register_version = ?, register_time = ?, dropped_fields = ?, findings = ?, evidence = ?,"
                        + " lease_until = null where id = ? and state = 'OPEN'",
                requests.stream()
                        .map(r -> new @Nullable Object[] {
                            r.state().name(),
                            r.failure(),
                            r.attempts(),
                            atOrNull(r.nextAt()),
                            atOrNull(r.answeredAt()),
                            r.registerVersion(),
                            atOrNull(r.registerTime()),
                            r.droppedFields(),
                            r.findings(),
                            r.evidence(),
                            r.id()
                        })
                        .toList());
    }

    List<RecordRequest> ofDossier(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from record_request where dossier = ? order by planned_at, requirement")
                .param(dossier)
                .query(RecordRequestStore::row)
                .list();
    }

    boolean hasOpen(UUID dossier) {
        return jdbc.sql("select count(*) from record_request where dossier = ? and state = 'OPEN'")
                        .param(dossier)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void verdict(UUID dossier, String requirement, @Nullable Verdict verdict) {
        jdbc.sql("update record_request set verdict = ? where dossier = ? and requirement = ?")
                .params(Arrays.asList(name(verdict), dossier, requirement))
                .update();
    }

    /** The applicant supplies the proof, or takes that back; an answered request stays answered. */
    void state(UUID dossier, String requirement, RequestState from, RequestState to) {
        jdbc.sql("update record_request set state = ? where dossier = ? and requirement = ? and state = ?")
                .params(to.name(), dossier, requirement, from.name())
                .update();
    }

    /** Takes the lease of the dossier's open requests when nobody holds it; says whether any is this node's now. */
    boolean lease(UUID dossier, Instant now, Instant until) {
        return jdbc.sql("update record_request set lease_until = ?, next_at = null where dossier = ? and state = 'OPEN'"
                                + " and (lease_until is null or lease_until < ?)")
                        .params(at(until), dossier, at(now))
                        .update()
                > 0;
    }

    /** Lets the next sweep of any node find the dossier's open requests: more may be asked than before. */
    void dueNow(UUID dossier, Instant now) {
        jdbc.sql("update record_request set next_at = ? where dossier = ? and state = 'OPEN'")
                .params(at(now), dossier)
                .update();
    }

    void release(UUID dossier) {
        jdbc.sql("update record_request set lease_until = null where dossier = ? and state = 'OPEN'")
                .param(dossier)
                .update();
    }

    /** Dossiers with a request that may be asked now and that no node is asking, or whose node did not come back from asking. */
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql(
                        "select dossier, min(next_at) from record_request where state = 'OPEN'"
                                + " and ((next_at <= ? and lease_until is null) or lease_until < ?) group by dossier order by 2 limit ?")
                .params(at(now), at(now), limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static RecordRequest row(ResultSet row, int n) throws SQLException {
        String verdict = row.getString("verdict");
        return new RecordRequest(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getString("requirement"),
                row.getString("department"),
                row.getString("resource"),
                row.getString("role"),
                RequestState.valueOf(row.getString("state")),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("failure"),
                row.getInt("attempts"),
                instant(row, "planned_at"),
                instantOrNull(row, "next_at"),
                instantOrNull(row, "answered_at"),
                row.getString("register_version"),
                instantOrNull(row, "register_time"),
                row.getInt("dropped_fields"),
                row.getInt("findings"),
                row.getBytes("evidence"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
