package io.yici.vault;

import java.security.SecureRandom;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Where the master keys are kept from start to start: a file or a token. */
public abstract class MasterKeyStorage {

    MasterKeyStorage() {}

    /**
     * Makes the keys where there are none yet.
     *
     * @param suite by which hash pseudonyms are made for good
     * @param databaseIsNew whether the database holds nothing sealed yet; if it does, keys that are missing were lost and must not be replaced
     */
    final void createIfNew(SecureRandom random, Suite suite, BooleanSupplier databaseIsNew) {
        if (exists()) {
            return;
        }
        if (!databaseIsNew.getAsBoolean()) {
            throw MasterKeysUnavailable.missing(this);
        }
        create(random, suite);
    }

    abstract boolean exists();

    abstract void create(SecureRandom random, Suite suite);

    /** The keys that are kept. */
    abstract HeldMasterKeys keys(Aead aead);

    /**
     * What is kept: by the id of each key a value that is the same wherever the key is, and tells nothing of it.
     *
     * @throws io.yici.codes.YiciException if it is not there, cannot be read, or opens with another password
     */
    public final SortedMap<String, String> checkValues() {
        return new TreeMap<>(held().checkValues());
    }

    /**
     * Adds a master key, which running nodes take up within a minute; the keys before stay, since what they wrapped is wrapped anew little by little.
     *
     * @return id of the new key
     * @throws io.yici.codes.YiciException if the storage is not there, cannot be read, or opens with another password
     */
    public final String addMaster() {
        var next = HeldMasterKeys.master(held().currentNumber() + 1);
        add(next, new SecureRandom());
        return next;
    }

    abstract void add(String id, SecureRandom random);

    private HeldMasterKeys held() {
        return keys(new Aead(new SecureRandom(), Suite.AES));
    }
}
