package io.yici.ledger;

import static io.yici.sql.SqlTime.atOrNull;
import static io.yici.sql.SqlTime.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the check of the tables has come; the one row is also what nodes lock, so that one at a time checks. */
@Repository
class CheckStore {

    private static final String SELECT =
            "select note, size, next_place, edge, problem, first_bad, started_at, finished_at from ledger_check where id = 1";

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A check.
     *
     * @param note the checkpoint they must lead to
     * @param size entries to compare
     * @param next compared so far
     * @param edge hashes of the complete subtrees of those, one after the other
     * @param problem key of what is wrong, in this check or else the last whole one; null where nothing is
     * @param firstBad place of the first that is not as it was logged; null where all are, or none can be named
     * @param startedAt null where none is under way
     * @param finishedAt when the last whole one ended
     */
    record Progress(
            String note,
            long size,
            long next,
            byte[] edge,
            @Nullable String problem,
            @Nullable Long firstBad,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    Progress progress() {
        return jdbc.sql(SELECT).query(CheckStore::readProgress).single();
    }

    /** The same, locked until the transaction ends; empty while another node has it. */
    Optional<Progress> lock() {
        return jdbc.sql(SELECT + " for update skip locked")
                .query(CheckStore::readProgress)
                .optional();
    }

    void keep(Progress progress) {
        jdbc.sql(
                        "update ledger_check set note = ?, size = ?, next_place = ?, edge = ?, problem = ?, first_bad = ?, started_at = ?,"
                                + " finished_at = ? where id = 1")
                .param(progress.note())
                .param(progress.size())
                .param(progress.next())
                .param(progress.edge())
                .param(progress.problem())
                .param(progress.firstBad())
                .param(atOrNull(progress.startedAt()))
                .param(atOrNull(progress.finishedAt()))
                .update();
    }

    /** For everybody to see; null before the first. */
    LogStatus.@Nullable Check check() {
        Progress now = progress();
        return now.startedAt() == null && now.finishedAt() == null
                ? null
                : new LogStatus.Check(now.next(), now.size(), now.finishedAt(), now.problem(), now.firstBad());
    }

    private static Progress readProgress(ResultSet row, int n) throws SQLException {
        return new Progress(
                row.getString("note"),
                row.getLong("size"),
                row.getLong("next_place"),
                row.getBytes("edge"),
                row.getString("problem"),
                row.getObject("first_bad", Long.class),
                instantOrNull(row, "started_at"),
                instantOrNull(row, "finished_at"));
    }
}
