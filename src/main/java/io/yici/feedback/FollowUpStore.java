package io.yici.feedback;

import static io.yici.sql.SqlTime.at;

import io.yici.vault.DossierErased;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code follow_up}; answers are sealed under the case's key. */
@Repository
class FollowUpStore {

    private static final String COLUMNS = "id, service, department, due, due_provisional, state, overdue";

    private final JdbcClient jdbc;
    private final Vault vault;

    FollowUpStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(FollowUp followUp) {
        jdbc.sql("insert into follow_up (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        followUp.id(),
                        followUp.service(),
                        followUp.department(),
                        followUp.due(),
                        followUp.dueProvisional(),
                        followUp.open() ? "OPEN" : "CLOSED",
                        followUp.overdue())
                .update();
    }

    Optional<FollowUp> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from follow_up where id = ?")
                .param(id)
                .query(FollowUpStore::row)
                .optional();
    }

    /** Those due first in front. */
    List<FollowUp> open(Collection<String> departments, int limit) {
        return ofDepartments(departments, "state = 'OPEN' order by due, id", limit);
    }

    /** The latest first. */
    List<FollowUp> closed(Collection<String> departments, int limit) {
        return ofDepartments(departments, "state = 'CLOSED' order by closed_at desc, id", limit);
    }

    private List<FollowUp> ofDepartments(Collection<String> departments, String which, int limit) {
        return departments.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from follow_up where department in (:departments) and " + which
                                + " limit :limit")
                        .param("departments", departments)
                        .param("limit", limit)
                        .query(FollowUpStore::row)
                        .list();
    }

    /** Marks one that is still open as late; says whether it was. */
    boolean overdue(UUID id) {
        return jdbc.sql("update follow_up set overdue = true where id = ? and state = 'OPEN'")
                        .param(id)
                        .update()
                == 1;
    }

    /**
     * Keeps the department's answer when there is none yet; says whether it did.
     *
     * @param dossier the case the rating is of
     */
    boolean close(UUID id, UUID dossier, String answer, UUID officer, Instant now) {
        byte[] sealed = vault.seal(dossier, source(id), context(id), answer.getBytes(StandardCharsets.UTF_8));
        return jdbc.sql("update follow_up set state = 'CLOSED', answer = ?, officer = ?, closed_at = ?"
                                + " where id = ? and state = 'OPEN'")
                        .params(sealed, officer, at(now), id)
                        .update()
                == 1;
    }

    /** What the department answered; nothing while it did not, or where the case is erased. */
    Optional<String> answer(UUID id, UUID dossier) {
        Optional<byte[]> sealed = jdbc.sql("select answer from follow_up where id = ? and state = 'CLOSED'")
                .param(id)
                .query((row, n) -> row.getBytes("answer"))
                .optional();
        try {
            return sealed.map(
                    bytes -> new String(vault.open(dossier, source(id), context(id), bytes), StandardCharsets.UTF_8));
        } catch (DossierErased erased) {
            return Optional.empty();
        }
    }

    /** How many of a department's that are open are late. */
    long late(String department) {
        return jdbc.sql("select count(*) from follow_up where department = ? and state = 'OPEN' and overdue")
                .param(department)
                .query(Long.class)
                .single();
    }

    private String source(UUID id) {
        return find(id).map(FollowUp::department).orElseThrow(FollowUpNotFound::new);
    }

    private static FollowUp row(ResultSet row, int n) throws SQLException {
        return new FollowUp(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("department"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("due_provisional"),
                row.getString("state").equals("OPEN"),
                row.getBoolean("overdue"));
    }

    private static String context(UUID id) {
        return "follow-up." + id + ".answer";
    }
}
