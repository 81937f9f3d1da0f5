package io.yici.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.function.BooleanSupplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PKCS#12 file that holds the master keys. */
final class KeyStoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyStoreFile.class);

    private final Path file;
    private final char[] password;

    KeyStoreFile(Path file, char[] password) {
        this.file = file.toAbsolutePath().normalize();
        this.password = password;
    }

    /**
     * The keys, made on the first start.
     *
     * @param databaseIsNew whether the database holds nothing sealed yet; if it does, a missing file was lost and must not be replaced
     */
    HeldMasterKeys keys(SecureRandom random, BooleanSupplier databaseIsNew) {
        try {
            if (!Files.exists(file)) {
                if (!databaseIsNew.getAsBoolean()) {
                    throw MasterKeysUnavailable.missing(file);
                }
                create(random);
            }
            return new HeldMasterKeys(read(), new Aead(random));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw MasterKeysUnavailable.unreadable(file, e);
        }
    }

    private Map<String, SecretKey> read() throws GeneralSecurityException, IOException {
        var keyStore = KeyStore.getInstance("PKCS12");
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

    private void create(SecureRandom random) throws GeneralSecurityException, IOException {
        var keyStore = KeyStore.getInstance("PKCS12");
        keyStore.load(null, password);
        var protection = new KeyStore.PasswordProtection(password);
        keyStore.setEntry("master-1", entry(random, "AES"), protection);
        keyStore.setEntry(HeldMasterKeys.PSEUDONYM, entry(random, "HmacSHA256"), protection);
        var folder = file.resolveSibling(".");
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "keys", ".new", onlyOwner(folder));
        try (var out = Files.newOutputStream(draft)) {
            keyStore.store(out, password);
        }
        publish(draft);
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
}
