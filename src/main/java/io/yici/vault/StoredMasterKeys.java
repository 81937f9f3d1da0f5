package io.yici.vault;

import java.security.ProviderException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The master keys of a storage, to which a key may be added while the product runs. */
final class StoredMasterKeys implements MasterKeys {

    private static final Logger LOG = LoggerFactory.getLogger(StoredMasterKeys.class);

    private final MasterKeyStorage storage;
    private final Aead aead;
    private volatile HeldMasterKeys held;

    StoredMasterKeys(MasterKeyStorage storage, Aead aead) {
        this.storage = storage;
        this.aead = aead;
        this.held = storage.keys(aead);
    }

    @Override
    public String current() {
        return held.current();
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] binding) {
        return asked(() -> held.wrap(key, binding));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] binding) {
        if (!held.knows(wrapped.master())) {
            // Another node has read the new key before us.
            refresh();
        }
        return asked(() -> held.unwrap(wrapped, binding));
    }

    /** A token may be taken out while the product runs. */
    private <T> T asked(Supplier<T> act) {
        try {
            return act.get();
        } catch (ProviderException silent) {
            throw MasterKeysUnavailable.unreadable(storage, silent);
        }
    }

    @Override
    public byte[] mac(byte[] message) {
        return held.mac(message);
    }

    @Override
    public Map<String, String> checkValues() {
        return held.checkValues();
    }

    /** Takes the storage's keys where it holds all of ours and more; one that lost one, or cannot be read, changes nothing. */
    @Override
    public synchronized boolean refresh() {
        HeldMasterKeys read;
        try {
            read = storage.keys(aead);
        } catch (MasterKeysUnavailable unreadable) {
            LOG.error("{} The keys read before stay in use", unreadable.reason());
            return false;
        }
        var ours = held.checkValues();
        var theirs = read.checkValues();
        if (ours.equals(theirs)) {
            return false;
        }
        var kept = new HashMap<>(theirs);
        kept.keySet().retainAll(ours.keySet());
        if (!kept.equals(ours)) {
            LOG.error("The key store no longer holds the keys read before; those stay in use: put them back");
            return false;
        }
        held = read;
        return true;
    }
}
