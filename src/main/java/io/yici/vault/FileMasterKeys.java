package io.yici.vault;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The master keys of a {@link KeyStoreFile}, to which a key may be added while the product runs. */
final class FileMasterKeys implements MasterKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FileMasterKeys.class);

    private final KeyStoreFile file;
    private final Aead aead;
    private volatile HeldMasterKeys held;

    FileMasterKeys(KeyStoreFile file, Aead aead) {
        this.file = file;
        this.aead = aead;
        this.held = file.keys(aead);
    }

    @Override
    public String current() {
        return held.current();
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] binding) {
        return held.wrap(key, binding);
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] binding) {
        if (!held.knows(wrapped.master())) {
            // Another node has read the new key before us.
            refresh();
        }
        return held.unwrap(wrapped, binding);
    }

    @Override
    public byte[] mac(byte[] message) {
        return held.mac(message);
    }

    @Override
    public Map<String, String> checkValues() {
        return held.checkValues();
    }

    /** Takes the file's keys where it holds all of ours and more; a file that lost one, or cannot be read, changes nothing. */
    @Override
    public synchronized boolean refresh() {
        HeldMasterKeys read;
        try {
            read = file.keys(aead);
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
            LOG.error("The key store no longer holds the keys read before; those stay in use: put the file back");
            return false;
        }
        held = read;
        return true;
    }
}
