package io.yici.vault;

/**
 * A key as it may be stored.
 *
 * @param master id of the master key that unwraps it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WrappedKey(String master, byte[] bytes) {}
