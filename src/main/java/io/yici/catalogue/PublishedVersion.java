package io.yici.catalogue;

import java.time.Instant;

/**
 * That a version was published, without what it says.
 *
 * @param hash of the folder
 * @param definitionId the engine's process definition
 */
public record PublishedVersion(String service, int number, String hash, String definitionId, Instant publishedAt) {}
