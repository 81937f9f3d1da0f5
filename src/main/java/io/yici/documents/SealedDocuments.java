package io.yici.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Documents in the database, each under its dossier's key. */
@Component
@EnableConfigurationProperties(DocumentSettings.class)
class SealedDocuments implements Documents {

    private final DocumentStore store;
    private final DocumentSettings settings;
    private final DocumentCheck check;
    private final Clock clock;

    SealedDocuments(DocumentStore store, DocumentSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.check = new DocumentCheck(settings);
        this.clock = clock;
    }

    @Override
    public DocumentId store(UUID dossier, String field, String fileName, InputStream content) {
        var bytes = read(content);
        var type = check.typeOf(bytes);
        if (store.count(dossier) >= settings.maxCount()) {
            throw DocumentRefused.tooMany(settings.maxCount());
        }
        var document = new Document(
                DocumentId.random(),
                dossier,
                field,
                FileName.clean(fileName, type),
                type,
                bytes.length,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.insert(document, bytes);
        return document.id();
    }

    @Override
    public Optional<Document> find(UUID dossier, DocumentId id) {
        return store.find(dossier, id);
    }

    @Override
    public byte[] open(UUID dossier, DocumentId id) {
        return store.content(dossier, id).orElseThrow(DocumentNotFound::new);
    }

    @Override
    public List<Document> list(UUID dossier) {
        return store.list(dossier);
    }

    @Override
    public void remove(UUID dossier, DocumentId id) {
        store.delete(dossier, id);
    }

    private byte[] read(InputStream content) {
        var limit = Math.toIntExact(settings.maxSize().toBytes());
        try {
            var bytes = content.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw DocumentRefused.tooLarge(settings.maxSize());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
