package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A dossier's key, unwrapped, as the root of its source departments' keys. */
final class CaseKey {

    static final int LENGTH = 32;

    private static final byte[] SALT = "yici vault 1".getBytes(UTF_8);

    private final byte[] root;
    private final Map<String, SecretKey> sourceKeys = new ConcurrentHashMap<>(8);

    /** Takes the key and wipes the array. */
    CaseKey(byte[] key) {
        this.root = Hkdf.extract(SALT, key);
        Arrays.fill(key, (byte) 0);
    }

    SecretKey ofSource(String source) {
        return sourceKeys.computeIfAbsent(
                source, name -> new SecretKeySpec(Hkdf.expand(root, name.getBytes(UTF_8), LENGTH), "AES"));
    }
}
