package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.atOrNull;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_file}. */
@Repository
class CaseFileStore {

    private static final String COLUMNS = "id, account, service, service_version, status, case_number, query_code,"
            + " created_at, updated_at, submitted_at, run_at, closed_at, due, due_provisional, answers, reviewed_hash, revision";

    private final JdbcClient jdbc;

    CaseFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the request key was used before */
    void insert(CaseFile file, @Nullable String requestKey, @Nullable Instant leaseUntil) {
        jdbc.sql(
                        "insert into case_file (" + COLUMNS
                                + ", request_key, lease_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        file.id(),
                        file.account(),
                        file.service(),
                        file.serviceVersion(),
                        file.status().name(),
                        file.caseNumber(),
                        file.queryCode(),
                        at(file.createdAt()),
                        at(file.updatedAt()),
                        atOrNull(file.submittedAt()),
                        atOrNull(file.runAt()),
                        atOrNull(file.closedAt()),
                        file.due(),
                        file.dueProvisional(),
                        file.answers(),
                        file.reviewedHash(),
                        file.revision(),
                        requestKey,
                        atOrNull(leaseUntil)))
                .update();
    }

    /** Saves a draft's answers when nobody else did since the revision was read; says whether it did. */
    boolean saveAnswers(UUID id, byte[] answers, int revision, Instant now) {
        return jdbc.sql(
                                "update case_file set answers = ?, reviewed_hash = null, updated_at = ?, revision = revision + 1"
                                        + " where id = ? and revision = ? and status = 'DRAFT'")
                        .params(answers, at(now), id, revision)
                        .update()
                == 1;
    }

    /** Moves a draft to another version of its service, with the answers that still hold; says whether it was one of the version before. */
    boolean moveDraft(UUID id, int from, int to, byte @Nullable [] answers, Instant now) {
        return jdbc.sql("update case_file set service_version = ?, answers = ?, reviewed_hash = null, updated_at = ?,"
                                + " revision = revision + 1 where id = ? and service_version = ? and status = 'DRAFT'")
                        .params(Arrays.asList(to, answers, at(now), id, from))
                        .update()
                == 1;
    }

    /** Puts a running case on another version of its service; says whether it was on the first. */
    boolean relocate(UUID id, int from, int to, Instant now) {
        return jdbc.sql("update case_file set service_version = ?, updated_at = ? where id = ? and service_version = ?")
                        .params(to, at(now), id, from)
                        .update()
                == 1;
    }

    /** Drafts of the service that were begun on an older version. */
    List<UUID> draftsBefore(String service, int version, int limit) {
        return jdbc.sql(
                        "select id from case_file where service = ? and status = 'DRAFT' and service_version < ? limit ?")
                .params(service, version, limit)
                .query(UUID.class)
                .list();
    }

    void reviewed(UUID id, String hash) {
        jdbc.sql("update case_file set reviewed_hash = ? where id = ? and status = 'DRAFT'")
                .params(hash, id)
                .update();
    }

    /** Turns a draft into a submitted case; says whether it was one. */
    boolean submit(
            UUID id, String number, String query, LocalDate due, boolean provisional, Instant now, Instant leaseUntil) {
        return jdbc.sql("update case_file set status = 'SUBMITTED', case_number = ?, query_code = ?, due = ?,"
                                + " due_provisional = ?, submitted_at = ?, updated_at = ?, lease_until = ?"
                                + " where id = ? and status = 'DRAFT'")
                        .params(number, query, due, provisional, at(now), at(now), at(leaseUntil), id)
                        .update()
                == 1;
    }

    /** Marks the case as run, once; says whether it was this call that did. */
    boolean run(UUID id, CaseStatus status, Instant now, @Nullable Instant closedAt) {
        return jdbc.sql("update case_file set status = ?, run_at = ?, updated_at = ?, closed_at = ?, lease_until = null"
                                + " where id = ? and status = 'SUBMITTED'")
                        .params(Arrays.asList(status.name(), at(now), at(now), atOrNull(closedAt), id))
                        .update()
                == 1;
    }

    /** Moves the case from one status to another; says whether it stood in the first. */
    boolean move(UUID id, CaseStatus from, CaseStatus to, Instant now) {
        return jdbc.sql("update case_file set status = ?, updated_at = ?, closed_at = ? where id = ? and status = ?")
                        .params(Arrays.asList(to.name(), at(now), to.isClosed() ? at(now) : null, id, from.name()))
                        .update()
                == 1;
    }

    /** Keeps what the clock was counted to. */
    void saveDue(UUID id, LocalDate due, boolean provisional) {
        jdbc.sql("update case_file set due = ?, due_provisional = ? where id = ?")
                .params(due, provisional, id)
                .update();
    }

    /** Keeps answers that were corrected after submission. */
    void correctAnswers(UUID id, byte[] answers, Instant now) {
        jdbc.sql("update case_file set answers = ?, updated_at = ?, revision = revision + 1 where id = ?")
                .params(answers, at(now), id)
                .update();
    }

    /** Locks the case's row until the transaction ends. */
    Optional<CaseFile> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from case_file where id = ? for update")
                .param(id)
                .query(CaseFileStore::row)
                .optional();
    }

    Optional<CaseFile> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from case_file where id = ?")
                .param(id)
                .query(CaseFileStore::row)
                .optional();
    }

    Optional<CaseFile> ofRequest(String requestKey) {
        return jdbc.sql("select " + COLUMNS + " from case_file where request_key = ?")
                .param(requestKey)
                .query(CaseFileStore::row)
                .optional();
    }

    Optional<CaseFile> ofQueryCode(String queryCode) {
        return jdbc.sql("select " + COLUMNS + " from case_file where query_code = ?")
                .param(queryCode)
                .query(CaseFileStore::row)
                .optional();
    }

    Optional<CaseFile> ofCaseNumber(String number) {
        return jdbc.sql("select " + COLUMNS + " from case_file where case_number = ?")
                .param(number)
                .query(CaseFileStore::row)
                .optional();
    }

    List<CaseFile> closedBefore(String service, Instant instant, int limit) {
        return jdbc.sql("select " + COLUMNS + " from case_file where service = ? and closed_at < ?"
                        + " and case_number is not null and destroyed_at is null order by closed_at, id limit ?")
                .params(service, at(instant), limit)
                .query(CaseFileStore::row)
                .list();
    }

    List<CaseFile> draftsGivenUpBefore(Instant instant, int limit) {
        return jdbc.sql("select " + COLUMNS + " from case_file where closed_at < ?"
                        + " and case_number is null and destroyed_at is null order by closed_at, id limit ?")
                .params(at(instant), limit)
                .query(CaseFileStore::row)
                .list();
    }

    List<CaseFile> left(UUID account) {
        return jdbc.sql("select " + COLUMNS
                        + " from case_file where account = ? and destroyed_at is null order by created_at, id")
                .param(account)
                .query(CaseFileStore::row)
                .list();
    }

    void destroyed(UUID id, Instant now) {
        jdbc.sql("update case_file set destroyed_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    List<CaseFile> ofAccount(UUID account, int limit) {
        return jdbc.sql("select " + COLUMNS + " from case_file where account = ? order by updated_at desc limit ?")
                .params(account, limit)
                .query(CaseFileStore::row)
                .list();
    }

    /** The applicant's other applications for the same service, the latest first. */
    List<CaseFile> earlier(CaseFile file, int limit) {
        return jdbc.sql("select " + COLUMNS + " from case_file where account = ? and service = ? and id <> ?"
                        + " and submitted_at < ? order by submitted_at desc limit ?")
                .params(
                        file.account(),
                        file.service(),
                        file.id(),
                        at(Objects.requireNonNullElse(file.submittedAt(), file.createdAt())),
                        limit)
                .query(CaseFileStore::row)
                .list();
    }

    /** Takes cases of that status that no node has, for this node, until the given time; those longest without one first. */
    List<UUID> claim(CaseStatus status, Instant now, Instant until, int limit) {
        List<UUID> ids = jdbc.sql("select id from case_file where status = ?"
                        + " and (lease_until is null or lease_until < ?) order by lease_until nulls first limit ?"
                        + " for update skip locked")
                .params(status.name(), at(now), limit)
                .query(UUID.class)
                .list();
        for (UUID id : ids) {
            jdbc.sql("update case_file set lease_until = ? where id = ?")
                    .params(at(until), id)
                    .update();
        }
        return ids;
    }

    private static CaseFile row(ResultSet row, int n) throws SQLException {
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("service"),
                row.getInt("service_version"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("case_number"),
                row.getString("query_code"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instantOrNull(row, "submitted_at"),
                instantOrNull(row, "run_at"),
                instantOrNull(row, "closed_at"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("due_provisional"),
                row.getBytes("answers"),
                row.getString("reviewed_hash"),
                row.getInt("revision"));
    }
}
