package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A token (PKCS #11) that holds the master keys and wraps with them; they never leave it. The key for pseudonyms is derived by the token at each start, since a request
 * to it for each entry of the log would take longer than the entry.
 */
public final class KeyToken extends MasterKeyStorage {

    private static final Logger LOG = LoggerFactory.getLogger(KeyToken.class);
    private static final String TYPE = "PKCS11";
    private static final int BITS = 256;

    /** Keys are made in the token, and what is made there stays there. */
    private static final String CONFIGURATION = """
            --name = %s
            library = %s
            slotListIndex = %d
            attributes(*, CKO_SECRET_KEY, *) = {
              CKA_PRIVATE = true
              CKA_SENSITIVE = true
              CKA_EXTRACTABLE = false
              CKA_ENCRYPT = true
              CKA_DECRYPT = true
            }
            """;

    private final Path library;
    private final int slot;
    private final char[] pin;

    /**
     * @param library of the token's maker
     * @param slot which of the library's tokens, from 0
     */
    public KeyToken(Path library, int slot, char[] pin) {
        this.library = library;
        this.slot = slot;
        this.pin = pin;
    }

    @Override
    boolean exists() {
        return !read().isEmpty();
    }

    @Override
    void create(SecureRandom random, Suite suite) {
        if (suite != Suite.AES) {
            throw MasterKeysUnavailable.wrongSuite();
        }
        add(HeldMasterKeys.master(1), random);
        add(HeldMasterKeys.pseudonym(suite), random);
        LOG.info(
                "Made the master keys in the {}: keep a copy of the token, without it no personal data can be read",
                this);
    }

    @Override
    void add(String id, SecureRandom random) {
        try {
            var generator = KeyGenerator.getInstance("AES", provider());
            generator.init(BITS);
            open().setEntry(id, new KeyStore.SecretKeyEntry(generator.generateKey()), null);
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw MasterKeysUnavailable.unreadable(this, e);
        }
    }

    @Override
    HeldMasterKeys keys(Aead aead) {
        if (aead.suite() != Suite.AES) {
            throw MasterKeysUnavailable.wrongSuite();
        }
        try {
            var keys = read();
            var pseudonym = HeldMasterKeys.pseudonym(Suite.AES);
            keys.computeIfPresent(pseudonym, (id, key) -> derived(key));
            return new HeldMasterKeys(keys, aead, KeyToken::checkValue);
        } catch (ProviderException | IllegalArgumentException e) {
            throw MasterKeysUnavailable.unreadable(this, e);
        }
    }

    private Map<String, SecretKey> read() {
        try {
            var token = open();
            var keys = new HashMap<String, SecretKey>();
            for (var alias : Collections.list(token.aliases())) {
                if (token.getKey(alias, null) instanceof SecretKey key) {
                    keys.put(alias, key);
                }
            }
            return keys;
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw MasterKeysUnavailable.unreadable(this, e);
        }
    }

    private KeyStore open() throws GeneralSecurityException, IOException {
        var token = KeyStore.getInstance(TYPE, provider());
        token.load(null, pin);
        return token;
    }

    /** Registered behind all others, so that the JDK finds it for the token's keys and for no others. */
    private Provider provider() {
        var name = "yici" + Integer.toHexString(library.hashCode()) + "x" + slot;
        synchronized (KeyToken.class) {
            var known = Security.getProvider("SunPKCS11-" + name);
            if (known != null) {
                return known;
            }
            try {
                var made = Security.getProvider("SunPKCS11").configure(CONFIGURATION.formatted(name, library, slot));
                Security.addProvider(made);
                return made;
            } catch (ProviderException | IllegalArgumentException e) {
                throw MasterKeysUnavailable.unreadable(this, e);
            }
        }
    }

    private static String checkValue(SecretKey key) {
        return HexFormat.of().formatHex(blocks(key, "check"), 0, 8);
    }

    private static SecretKey derived(SecretKey key) {
        return new SecretKeySpec(blocks(key, "pseudonyms"), "HmacSHA256");
    }

    /** Two blocks under the key, of texts that nothing else is ever encrypted from; nobody who has them learns the key. */
    private static byte[] blocks(SecretKey key, String use) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            var hkdf = new Hkdf(Suite.AES);
            return cipher.doFinal(hkdf.hmac(use.getBytes(UTF_8), "yici token".getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new ProviderException("The token does not encrypt", e);
        }
    }

    @Override
    public String toString() {
        return "token " + slot + " of " + library;
    }
}
