package io.yici.exchange;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.atOrNull;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
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
            "id, dossier, service, requirement, department, resource, role, state, verdict, asked,"
                    + " failure, attempts, planned_at, next_at, give_up_at, answered_at, register_version, register_time,"
                    + " took_millis, dropped_fields, findings, evidence, previous";

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
                        + ", lease_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                requests.stream()
                        .map(r -> new @Nullable Object[] {
                            r.id(),
                            r.dossier(),
                            r.service(),
                            r.requirement(),
                            r.department(),
                            r.resource(),
                            r.role(),
                            r.state().name(),
                            name(r.verdict()),
                            r.asked(),
                            r.failure(),
                            r.attempts(),
                            atOrNull(r.plannedAt()),
                            atOrNull(r.nextAt()),
                            atOrNull(r.giveUpAt()),
                            atOrNull(r.answeredAt()),
                            r.registerVersion(),
                            atOrNull(r.registerTime()),
                            r.tookMillis(),
                            r.droppedFields(),
                            r.findings(),
                            r.evidence(),
                            r.previous(),
                            atOrNull(leaseUntil)
                        })
                        .toList());
    }

    /**
     * Writes what became of requests and gives up their lease, in one statement. A request answered meanwhile is left as it is, and one for
     * which a proof was handed in meanwhile stays so unless it is answered.
     */
    void update(List<RecordRequest> requests) {
        batches.batchUpdate(
                "update record_request set state = case when ? in ('OPEN', 'REPLACED', 'GIVEN_UP') then state else ? end, failure = ?,"
                        + " attempts = ?, next_at = ?, give_up_at = ?, answered_at = ?, register_version = ?, register_time = ?,"
                        + " took_millis = ?, dropped_fields = ?, findings = ?, evidence = ?, lease_until = null"
                        + " where id = ? and state in ('OPEN', 'REPLACED', 'GIVEN_UP')",
                requests.stream()
                        .map(r -> new @Nullable Object[] {
                            r.state().name(),
                            r.state().name(),
                            r.failure(),
                            r.attempts(),
                            atOrNull(r.nextAt()),
                            atOrNull(r.giveUpAt()),
                            atOrNull(r.answeredAt()),
                            r.registerVersion(),
                            atOrNull(r.registerTime()),
                            r.tookMillis(),
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

    /** The applicant supplies the proof; an answered request stays answered. */
    void replace(UUID dossier, String requirement) {
        state(dossier, requirement, RequestState.OPEN, RequestState.REPLACED);
        state(dossier, requirement, RequestState.GIVEN_UP, RequestState.REPLACED);
    }

    /** Moves a request on; one that is not where it is said to be stays. */
    void state(UUID dossier, String requirement, RequestState from, RequestState to) {
        jdbc.sql("update record_request set state = ? where dossier = ? and requirement = ? and state = ?")
                .params(to.name(), dossier, requirement, from.name())
                .update();
    }

    /**
     * Takes the lease of the dossier's open requests when nobody is asking for any of them; says whether they are this node's now. Who asks for some
     * knows of all, so two at once would ask the same twice.
     */
    boolean lease(UUID dossier, Instant now, Instant until) {
        return jdbc.sql(
                                "update record_request r set lease_until = ?, next_at = null where dossier = ? and state in ('OPEN', 'REPLACED', 'GIVEN_UP')"
                                        + " and (lease_until is null or lease_until < ?) and not exists (select 1 from record_request asked"
                                        + " where asked.dossier = r.dossier and asked.lease_until >= ?)")
                        .params(at(until), dossier, at(now), at(now))
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
        jdbc.sql(
                        "update record_request set lease_until = null where dossier = ? and state in ('OPEN', 'REPLACED', 'GIVEN_UP')")
                .param(dossier)
                .update();
    }

    /** Dossiers with a request that may be asked now and that no node is asking, or whose node did not come back from asking. */
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql(
                        "select dossier, min(next_at) from record_request where state in ('OPEN', 'REPLACED', 'GIVEN_UP')"
                                + " and ((next_at <= ? and lease_until is null) or lease_until < ?) group by dossier order by 2 limit ?")
                .params(at(now), at(now), limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Lets nothing be asked any more for a case that is over. */
    void forget(UUID dossier) {
        jdbc.sql("update record_request set next_at = null, give_up_at = null, lease_until = null where dossier = ?"
                        + " and state in ('OPEN', 'REPLACED', 'GIVEN_UP')")
                .param(dossier)
                .update();
    }

    void remove(UUID dossier) {
        jdbc.sql("delete from record_request where dossier = ?").param(dossier).update();
    }

    /** Opens the role's answered requests again, their answers gone. */
    void forgetAnswers(UUID dossier, String role) {
        jdbc.sql(
                        "update record_request set state = 'OPEN', verdict = null, evidence = null, previous = null, answered_at = null,"
                                + " next_at = null where dossier = ? and role = ? and state in ('ANSWERED', 'NOT_NEEDED')")
                .params(dossier, role)
                .update();
    }

    /** Dossiers with an open request whose time to be given up has come, the longest waiting first. */
    List<UUID> givenUp(Instant now, int limit) {
        return jdbc.sql("select dossier, min(give_up_at) from record_request where state = 'OPEN' and give_up_at <= ?"
                        + " group by dossier order by 2 limit ?")
                .params(at(now), limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void giveUpLater(UUID dossier, Instant when) {
        jdbc.sql("update record_request set give_up_at = ? where dossier = ? and give_up_at < ?")
                .params(at(when), dossier, at(when))
                .update();
    }

    /** Puts an answered request's question anew, the answer so far kept as the previous one. */
    void askAnew(UUID id, Instant now) {
        jdbc.sql("update record_request set state = 'OPEN', asked = asked + 1, previous = evidence, evidence = null,"
                        + " attempts = 0, next_at = ? where id = ? and state = 'ANSWERED'")
                .params(at(now), id)
                .update();
    }

    /** Takes the answers before for what they are, where their questions put anew were not answered. */
    void keepPrevious(UUID dossier) {
        jdbc.sql(
                        "update record_request set state = 'ANSWERED', evidence = previous, previous = null, next_at = null, give_up_at = null"
                                + " where dossier = ? and state = 'OPEN' and previous is not null")
                .param(dossier)
                .update();
    }

    /** What departments were asked since then, by department, resource and service. */
    List<DepartmentUse> uses(Collection<String> departments, Instant since) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select department, resource, coalesce(service, '') as asked_for, count(*) filter (where state <> 'NOT_NEEDED') as requests,"
                                + " count(answered_at) filter (where state = 'ANSWERED') as answered,"
                                + " coalesce(sum(attempts), 0) as attempts,"
                                + " count(*) filter (where state = 'ANSWERED' and took_millis <= 1000) as quick,"
                                + " coalesce(avg(took_millis), 0) as took, coalesce(sum(findings), 0) as findings,"
                                + " coalesce(sum(dropped_fields), 0) as dropped,"
                                + " count(*) filter (where failure in ('subject-mismatch', 'signature')) as mismatches"
                                + " from record_request where department in (:departments) and planned_at >= :since and asked > 0"
                                + " group by department, resource, coalesce(service, '') order by 1, 2, 3")
                .param("departments", departments)
                .param("since", at(since))
                .query((row, n) -> new DepartmentUse(
                        row.getString("department"),
                        row.getString("resource"),
                        row.getString("asked_for"),
                        row.getLong("requests"),
                        row.getLong("answered"),
                        row.getLong("attempts"),
                        row.getLong("quick"),
                        Math.round(row.getDouble("took")),
                        row.getLong("findings"),
                        row.getLong("dropped"),
                        row.getLong("mismatches")))
                .list();
    }

    private static RecordRequest row(ResultSet row, int n) throws SQLException {
        String verdict = row.getString("verdict");
        return new RecordRequest(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getString("service"),
                row.getString("requirement"),
                row.getString("department"),
                row.getString("resource"),
                row.getString("role"),
                RequestState.valueOf(row.getString("state")),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getInt("asked"),
                row.getString("failure"),
                row.getInt("attempts"),
                instant(row, "planned_at"),
                instantOrNull(row, "next_at"),
                instantOrNull(row, "give_up_at"),
                instantOrNull(row, "answered_at"),
                row.getString("register_version"),
                instantOrNull(row, "register_time"),
                row.getObject("took_millis", Integer.class),
                row.getInt("dropped_fields"),
                row.getInt("findings"),
                row.getBytes("evidence"),
                row.getBytes("previous"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
