package io.yici.documents;

import java.util.UUID;

/** Tells a document from all others; may stand in a URL. */
public record DocumentId(UUID value) {

    static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    /**
     * The document with this id.
     *
     * @throws IllegalArgumentException if the text is not an id
     */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
