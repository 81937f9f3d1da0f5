package io.yici.certificate;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.certificate.Revocation.Reason;
import io.yici.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code certificate}; what it says of its holder is sealed, and of the code that verifies it only the pseudonym is kept. */
@Repository
class CertificateStore {

    private static final String SOURCE = "certificate";
    private static final String SELECT =
            "select id, dossier, kind, service, service_version, number, issued_at, valid_until,"
                    + " revoked_at, revoked_reason from certificate ";

    private static final String INSERT_FIRST = """
            merge into certificate using (values (cast(? as uuid), cast(? as uuid), cast(? as text), cast(? as text),
              cast(? as integer), cast(? as text), cast(? as text), cast(? as timestamp with time zone), cast(? as date),
              cast(? as bytea))) as one
              (id, dossier, kind, service, service_version, number, code, issued_at, valid_until, content)
            on certificate.dossier = one.dossier and certificate.kind = one.kind
            when not matched then insert
              (id, dossier, kind, service, service_version, number, code, issued_at, valid_until, content)
              values (one.id, one.dossier, one.kind, one.service, one.service_version, one.number, one.code,
                one.issued_at, one.valid_until, one.content)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    CertificateStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Keeps a certificate unless the case has one of the kind; says whether it did. */
    boolean insertFirst(Certificate certificate, SealedContent content) {
        var sealed = vault.sealJson(certificate.dossier(), SOURCE, context(certificate), content);
        return jdbc.sql(INSERT_FIRST)
                        .params(
                                certificate.id(),
                                certificate.dossier(),
                                certificate.kind(),
                                certificate.service(),
                                certificate.serviceVersion(),
                                certificate.number(),
                                pseudonym(content.code()),
                                at(certificate.issuedAt()),
                                certificate.validUntil(),
                                sealed)
                        .update()
                == 1;
    }

    Optional<Certificate> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(CertificateStore::certificate)
                .optional();
    }

    Optional<Certificate> find(UUID dossier, String kind) {
        return jdbc.sql(SELECT + "where dossier = ? and kind = ?")
                .params(dossier, kind)
                .query(CertificateStore::certificate)
                .optional();
    }

    List<Certificate> ofDossier(UUID dossier) {
        return jdbc.sql(SELECT + "where dossier = ? order by issued_at, id")
                .param(dossier)
                .query(CertificateStore::certificate)
                .list();
    }

    Optional<Certificate> ofCode(String code) {
        return jdbc.sql(SELECT + "where code = ?")
                .param(pseudonym(code))
                .query(CertificateStore::certificate)
                .optional();
    }

    SealedContent content(Certificate certificate) {
        var sealed = jdbc.sql("select content from certificate where id = ?")
                .param(certificate.id())
                .query((row, number) -> row.getBytes("content"))
                .single();
        return vault.openJson(certificate.dossier(), SOURCE, context(certificate), sealed, SealedContent.class);
    }

    void revoke(UUID id, Instant revokedAt, Reason reason) {
        jdbc.sql("update certificate set revoked_at = ?, revoked_reason = ? where id = ? and revoked_at is null")
                .params(at(revokedAt), reason.name(), id)
                .update();
    }

    private static String context(Certificate certificate) {
        return "certificate/" + certificate.id();
    }

    private String pseudonym(String code) {
        return vault.pseudonym("certificate code " + code);
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        var revokedAt = instantOrNull(row, "revoked_at");
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getString("kind"),
                row.getString("service"),
                row.getInt("service_version"),
                row.getString("number"),
                instant(row, "issued_at"),
                row.getObject("valid_until", LocalDate.class),
                revokedAt == null ? null : new Revocation(revokedAt, Reason.valueOf(row.getString("revoked_reason"))));
    }
}
