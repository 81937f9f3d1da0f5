package io.yici.vault;

import java.util.Map;

/**
 * The keys that protect the dossiers' keys. They may live in a file, a token or another machine, so only what they do is asked of them.
 */
public interface MasterKeys {

    /** Id of the key that wraps at present. */
    String current();

    /** Takes note of keys that were added meanwhile; true where there were any. */
    default boolean refresh() {
        return false;
    }

    /** Wraps a key under the current master key; it unwraps only with the same binding. */
    WrappedKey wrap(byte[] key, byte[] binding);

    /**
     * Unwraps a key, whichever master key it is wrapped under.
     *
     * @throws SealBroken if it was altered or bound to something else
     */
    byte[] unwrap(WrappedKey wrapped, byte[] binding);

    /** HMAC-SHA-256 under the key for pseudonyms, which stays the same when master keys are rotated. */
    byte[] mac(byte[] message);

    /** What proves, without telling the key, that another node has the same one: by the id of each key, the pseudonyms' included. */
    Map<String, String> checkValues();
}
