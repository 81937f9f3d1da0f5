package io.yici.vault;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PKCS#12 file that holds the master keys. */
public final class KeyStoreFile extends MasterKeyStorage {

    private static final Logger LOG = LoggerFactory.getLogger(KeyStoreFile.class);

    /** Opens the demo's key store; everybody knows it. */
    public static final String DEMO_PASSWORD = "yici-demo";

    private static final String TYPE = "PKCS12";

    private final Path file;
    private final char[] password;

    public KeyStoreFile(Path file, char[] password) {
        this.file = file.toAbsolutePath().normalize();
        this.password = password;
    }

    @Override
    boolean exists() {
        return Files.exists(file);
    }

    @Override
    void create(SecureRandom random, Suite suite) {
        try {
            var keyStore = KeyStore.getInstance(TYPE);
            keyStore.load(null, password);
            var protection = new KeyStore.PasswordProtection(password);
            keyStore.setEntry(HeldMasterKeys.master(1), entry(random, "AES"), protection);
            keyStore.setEntry(HeldMasterKeys.pseudonym(suite), entry(random, "HmacSHA256"), protection);
            publish(draft(keyStore));
        } catch (GeneralSecurityException | IOException e) {
            throw MasterKeysUnavailable.unreadable(file, e);
        }
    }

    @Override
    HeldMasterKeys keys(Aead aead) {
        try {
            return new HeldMasterKeys(read(), aead);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw MasterKeysUnavailable.unreadable(file, e);
        }
    }

    /** The file is replaced in one step: a crash leaves the one before or the one after. */
    @Override
    void add(String id, SecureRandom random) {
        try {
            var keyStore = KeyStore.getInstance(TYPE);
            try (var in = Files.newInputStream(file)) {
                keyStore.load(in, password);
            }
            keyStore.setEntry(id, entry(random, "AES"), new KeyStore.PasswordProtection(password));
            Files.move(draft(keyStore), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException | IOException e) {
            throw MasterKeysUnavailable.unreadable(file, e);
        }
    }

    /** The keys themselves, by their ids. */
    Map<String, SecretKey> secretKeys() {
        try {
            return read();
        } catch (GeneralSecurityException | IOException e) {
            throw MasterKeysUnavailable.unreadable(file, e);
        }
    }

    private Map<String, SecretKey> read() throws GeneralSecurityException, IOException {
        var keyStore = KeyStore.getInstance(TYPE);
        try (var in = Files.newInputStream(file)) {
            keyStore.load(in, password);
        }
        var keys = new HashMap<String, SecretKey>();
        for (var alias : Collections.list(keyStore.aliases())) {
            if (keyStore.getKey(alias, password) instanceof SecretKey key) {
                keys.put(alias, key);
            }
        }
        return keys;
    }

    /** The key store in a file beside ours, safe on the disk. */
    private Path draft(KeyStore keyStore) throws GeneralSecurityException, IOException {
        var folder = file.resolveSibling(".");
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "keys", ".new", onlyOwner(folder));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                var out = Channels.newOutputStream(channel)) {
            keyStore.store(out, password);
            channel.force(true);
        }
        return draft;
    }

    /** Never replaces a key store that another node made meanwhile. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
            LOG.info(
                    "Made the key store {}: keep a copy in a safe place, without it no personal data can be read",
                    file);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.copy(draft, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.info("Another node made the key store {}", file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path folder) {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                };
    }

    private static KeyStore.SecretKeyEntry entry(SecureRandom random, String algorithm) {
        var key = new byte[CaseKey.LENGTH];
        random.nextBytes(key);
        var entry = new KeyStore.SecretKeyEntry(new SecretKeySpec(key, algorithm));
        Arrays.fill(key, (byte) 0);
        return entry;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
