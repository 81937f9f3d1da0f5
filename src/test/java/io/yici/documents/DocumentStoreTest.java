package io.yici.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yici.testing.StoreTest;
import io.yici.vault.SealBroken;
import io.yici.vault.TestVault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@StoreTest
@Import({TestVault.class, DocumentStore.class})
class DocumentStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final UUID dossier = UUID.randomUUID();

    @Autowired
    DocumentStore store;

    @Autowired
    JdbcClient jdbc;

    Documents documents;

    @BeforeEach
    void prepare() {
        var settings = new DocumentSettings(DataSize.ofKilobytes(100), 2, 1_000_000);
        documents = new SealedDocuments(store, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void givesBackWhatItStored() throws IOException {
        var id = store("张三租房合同.pdf", TestFiles.pdf());
        var document = documents.find(dossier, id).orElseThrow();
        assertThat(document)
                .isEqualTo(new Document(
                        id, dossier, "lease", "张三租房合同.pdf", DocumentType.PDF, TestFiles.pdf().length, NOW));
        assertThat(documents.open(dossier, id))
                .hasSize(document.size())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(documents.list(dossier)).containsExactly(document);
    }

    @Test
    void storesNothingInTheClear() throws IOException {
        store("张三租房合同.pdf", TestFiles.pdf());
        jdbc.sql("select file_name, content from document").query(row -> {
            assertThat(new String(row.getBytes("file_name"), StandardCharsets.UTF_8))
                    .doesNotContain("张三");
            assertThat(new String(row.getBytes("content"), StandardCharsets.ISO_8859_1))
                    .doesNotContain("%PDF");
        });
    }

    @Test
    void opensNothingForAnotherDossier() throws IOException {
        var id = store("a.jpg", TestFiles.jpeg());
        var other = UUID.randomUUID();
        assertThat(documents.find(other, id)).isEmpty();
        assertThat(documents.list(other)).isEmpty();
        assertThatExceptionOfType(DocumentNotFound.class).isThrownBy(() -> documents.open(other, id));
        documents.remove(other, id);
        assertThat(documents.find(dossier, id)).isPresent();
    }

    @Test
    void refusesContentsThatWereSwapped() throws IOException {
        var one = store("a.jpg", TestFiles.jpeg());
        var two = store("b.pdf", TestFiles.pdf());
        jdbc.sql("update document set content = (select content from document where id = ?) where id = ?")
                .params(two.value(), one.value())
                .update();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> documents.open(dossier, one));
    }

    @Test
    void removesADocument() throws IOException {
        var id = store("a.jpg", TestFiles.jpeg());
        documents.remove(dossier, id);
        documents.remove(dossier, id);
        assertThat(documents.find(dossier, id)).isEmpty();
    }

    @Test
    void refusesOneTooMany() throws IOException {
        store("a.jpg", TestFiles.jpeg());
        store("b.jpg", TestFiles.jpeg());
        assertRefused("document.too-many", TestFiles.jpeg());
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertRefused("document.too-large", new byte[100 * 1024 + 1]);
    }

    private DocumentId store(String fileName, byte[] content) {
        return documents.store(dossier, "lease", fileName, new ByteArrayInputStream(content));
    }

    private void assertRefused(String code, byte[] content) {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> store("a.jpg", content))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
