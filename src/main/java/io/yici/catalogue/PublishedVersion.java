package io.yici.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a version was published, without what it says.
 *
 * @param hash of the folder
 * @param definitionId the engine's process definition
 * @param held hash of the folder this version was published instead of, which is not published by itself; null for most
 */
public record PublishedVersion(
        String service,
        int number,
        String hash,
        String definitionId,
        Instant publishedAt,
        @Nullable String held) {}
