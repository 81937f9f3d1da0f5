package io.yici.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys that simulated departments sign their answers with. They are made up from the departments' names, and so no secret. */
final class DepartmentKeys {

    private static final Set<String> SIGNING = Set.of("sj", "sw");

    private DepartmentKeys() {}

    /** The department's key; null where it does not sign. */
    static @Nullable PrivateKey of(String department) {
        return SIGNING.contains(department) ? key("yici-demo/" + department) : null;
    }

    /** A key that is no department's. */
    static PrivateKey forged() {
        return key("yici-demo/nobody");
    }

    private static PrivateKey key(String name) {
        try {
            byte[] seed = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.US_ASCII));
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Ed25519", missing);
        }
    }
}
