package io.yici.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of an uploaded document without opening it.
 *
 * @param field the material or question it answers
 * @param fileName cleaned, with the extension that its type has; personal data
 * @param type found by content, not by name
 * @param size in bytes
 */
public record Document(
        DocumentId id, UUID dossier, String field, String fileName, DocumentType type, int size, Instant storedAt) {}
