package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code dispute}; reasons are sealed. */
@Repository
class DisputeStore {

    private static final String SOURCE = "applicant";

    private final JdbcClient jdbc;
    private final Vault vault;

    DisputeStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Keeps the dispute in place of an earlier one about the same record. */
    void put(Dispute dispute) {
        remove(dispute.dossier(), dispute.requirement());
        String reason = dispute.reason();
        byte[] sealed = reason == null
                ? null
                : vault.seal(
                        dispute.dossier(),
                        SOURCE,
                        context(dispute.requirement()),
                        reason.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into dispute (id, dossier, requirement, kind, fields, reason, document, raised_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        dispute.id(),
                        dispute.dossier(),
                        dispute.requirement(),
                        dispute.kind().name(),
                        String.join(" ", dispute.fields()),
                        sealed,
                        dispute.document(),
                        at(dispute.raisedAt())))
                .update();
    }

    /** Keeps the dispute unless there is one about the record already; says whether it did. */
    boolean putFirst(Dispute dispute) {
        boolean none = ofDossier(dispute.dossier()).stream()
                .noneMatch(other -> other.requirement().equals(dispute.requirement()));
        if (none) {
            put(dispute);
        }
        return none;
    }

    void remove(UUID dossier, String requirement) {
        jdbc.sql("delete from dispute where dossier = ? and requirement = ?")
                .params(dossier, requirement)
                .update();
    }

    void found(UUID dossier, String requirement, Dispute.Finding finding, UUID clerk, Instant now) {
        jdbc.sql("update dispute set finding = ?, found_by = ?, found_at = ? where dossier = ? and requirement = ?")
                .params(finding.name(), clerk, at(now), dossier, requirement)
                .update();
    }

    List<Dispute> ofDossier(UUID dossier) {
        return jdbc.sql(
                        "select id, dossier, requirement, kind, fields, reason, document, raised_at, finding from dispute"
                                + " where dossier = ? order by raised_at")
                .param(dossier)
                .query(this::row)
                .list();
    }

    private Dispute row(ResultSet row, int n) throws SQLException {
        UUID dossier = row.getObject("dossier", UUID.class);
        String requirement = row.getString("requirement");
        byte[] reason = row.getBytes("reason");
        String finding = row.getString("finding");
        return new Dispute(
                row.getObject("id", UUID.class),
                dossier,
                requirement,
                Dispute.Kind.valueOf(row.getString("kind")),
                fields(row.getString("fields")),
                reason == null
                        ? null
                        : new String(vault.open(dossier, SOURCE, context(requirement), reason), StandardCharsets.UTF_8),
                row.getObject("document", UUID.class),
                instant(row, "raised_at"),
                finding == null ? null : Dispute.Finding.valueOf(finding));
    }

    private static List<String> fields(@Nullable String written) {
        return written == null || written.isEmpty() ? List.of() : List.of(written.split(" "));
    }

    private static String context(String requirement) {
        return "dispute." + requirement;
    }
}
