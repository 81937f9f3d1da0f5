package io.yici.documents;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The documents that citizens upload to a dossier.
 *
 * <p>Whoever asks names the dossier they may see: an id alone opens nothing.
 */
public interface Documents {

    /**
     * Checks a document and stores it sealed.
     *
     * @param field the material or question it answers
     * @param fileName as the browser sent it
     * @param content read no further than the size limit; not closed
     * @throws DocumentRefused if it is empty, too large, of a type that is not taken, could do harm, or is one too many
     */
    DocumentId store(UUID dossier, String field, String fileName, InputStream content);

    Optional<Document> find(UUID dossier, DocumentId id);

    /**
     * The document's bytes, as they were uploaded.
     *
     * @throws DocumentNotFound if the dossier has no such document
     */
    byte[] open(UUID dossier, DocumentId id);

    /** The dossier's documents, oldest first. */
    List<Document> list(UUID dossier);

    /** Removes a document; nothing happens where there is none. */
    void remove(UUID dossier, DocumentId id);
}
