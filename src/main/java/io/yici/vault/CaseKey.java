package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A dossier's key, unwrapped, as the root of its source departments' keys. */
final class CaseKey {

    static final int LENGTH = 32;

    private static final byte[] SALT = "yici vault 1".getBytes(UTF_8);

    private final byte[] key;
    private final Map<Place, SecretKey> sourceKeys = new ConcurrentHashMap<>(8);

    private record Place(Suite suite, String source) {}

    /** Takes the key, which nobody else may hold on to. */
    CaseKey(byte[] key) {
        this.key = key;
    }

    SecretKey ofSource(Suite suite, String source) {
        return sourceKeys.computeIfAbsent(new Place(suite, source), this::derived);
    }

    private SecretKey derived(Place place) {
        var suite = place.suite();
        var hkdf = new Hkdf(suite);
        var bytes = hkdf.expand(hkdf.extract(SALT, key), place.source().getBytes(UTF_8), suite.keyLength());
        return new SecretKeySpec(bytes, suite.algorithm());
    }
}
