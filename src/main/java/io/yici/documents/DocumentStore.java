package io.yici.documents;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.yici.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents; it never sees a name or a content in the clear. */
@Repository
class DocumentStore {

    private static final String APPLICANT = "applicant";
    private static final String COLUMNS =
            "select id, dossier, field, media_type, size, file_name, stored_at from document";

    private final JdbcClient jdbc;
    private final Vault vault;

    DocumentStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Document document, byte[] content) {
        var dossier = document.dossier();
        var name = document.fileName().getBytes(UTF_8);
        jdbc.sql("insert into document (id, dossier, field, media_type, size, file_name, content, stored_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.id().value(),
                        dossier,
                        document.field(),
                        document.type().mediaType(),
                        document.size(),
                        vault.seal(dossier, APPLICANT, nameOf(document.id()), name),
                        vault.seal(dossier, APPLICANT, contentOf(document.id()), content),
                        at(document.storedAt()))
                .update();
    }

    int count(UUID dossier) {
        return jdbc.sql("select count(*) from document where dossier = ?")
                .param(dossier)
                .query(Integer.class)
                .single();
    }

    Optional<Document> find(UUID dossier, DocumentId id) {
        return jdbc.sql(COLUMNS + " where dossier = ? and id = ?")
                .params(dossier, id.value())
                .query(this::document)
                .optional();
    }

    List<Document> list(UUID dossier) {
        return jdbc.sql(COLUMNS + " where dossier = ? order by stored_at, id")
                .param(dossier)
                .query(this::document)
                .list();
    }

    Optional<byte[]> content(UUID dossier, DocumentId id) {
        return jdbc.sql("select content from document where dossier = ? and id = ?")
                .params(dossier, id.value())
                .query((row, number) -> vault.open(dossier, APPLICANT, contentOf(id), row.getBytes("content")))
                .optional();
    }

    void delete(UUID dossier, DocumentId id) {
        jdbc.sql("delete from document where dossier = ? and id = ?")
                .params(dossier, id.value())
                .update();
    }

    private Document document(ResultSet row, int number) throws SQLException {
        var id = new DocumentId(row.getObject("id", UUID.class));
        var dossier = row.getObject("dossier", UUID.class);
        return new Document(
                id,
                dossier,
                row.getString("field"),
                new String(vault.open(dossier, APPLICANT, nameOf(id), row.getBytes("file_name")), UTF_8),
                DocumentType.ofMediaType(row.getString("media_type")).orElseThrow(),
                row.getInt("size"),
                instant(row, "stored_at"));
    }

    private static String nameOf(DocumentId id) {
        return "document.file_name/" + id;
    }

    private static String contentOf(DocumentId id) {
        return "document.content/" + id;
    }
}
