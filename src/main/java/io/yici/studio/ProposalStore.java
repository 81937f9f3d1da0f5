package io.yici.studio;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.studio.Proposal.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code service_proposal}. */
@Repository
class ProposalStore {

    private static final String COLUMNS =
            "id, service, hash, rehearsed, restores, reason, proposed_by, proposed_at, state,"
                    + " decided_by, decided_at, answer, version";

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Proposal proposal, byte[] content) {
        jdbc.sql(
                        "insert into service_proposal (id, service, hash, rehearsed, restores, reason, proposed_by, proposed_at, state,"
                                + " content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        proposal.id(),
                        proposal.service(),
                        proposal.hash(),
                        proposal.rehearsed(),
                        proposal.restores(),
                        proposal.reason(),
                        proposal.proposedBy(),
                        at(proposal.proposedAt()),
                        proposal.state().name(),
                        content))
                .update();
    }

    /** Ends an open proposal; says whether it was open. */
    boolean decide(UUID id, State state, UUID by, Instant at, @Nullable String answer, @Nullable Integer version) {
        return jdbc.sql("update service_proposal set state = ?, decided_by = ?, decided_at = ?, answer = ?, version = ?"
                                + " where id = ? and state = 'OPEN'")
                        .params(Arrays.asList(state.name(), by, at(at), answer, version, id))
                        .update()
                == 1;
    }

    /** What is proposed of the service and not decided. */
    Optional<Proposal> open(String service) {
        return jdbc.sql("select " + COLUMNS + " from service_proposal where service = ? and state = 'OPEN'"
                        + " order by proposed_at desc limit 1")
                .param(service)
                .query(ProposalStore::row)
                .optional();
    }

    Optional<Proposal> find(String service, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from service_proposal where service = ? and id = ?")
                .params(service, id)
                .query(ProposalStore::row)
                .optional();
    }

    /** The latest proposals of the service that were decided, the latest first. */
    List<Proposal> decided(String service, int limit) {
        return jdbc.sql("select " + COLUMNS + " from service_proposal where service = ? and state <> 'OPEN'"
                        + " order by proposed_at desc limit ?")
                .params(service, limit)
                .query(ProposalStore::row)
                .list();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from service_proposal where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static Proposal row(ResultSet row, int n) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("hash"),
                row.getString("rehearsed"),
                row.getObject("restores", Integer.class),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                instant(row, "proposed_at"),
                State.valueOf(row.getString("state")),
                row.getObject("decided_by", UUID.class),
                instantOrNull(row, "decided_at"),
                row.getString("answer"),
                row.getObject("version", Integer.class));
    }
}
