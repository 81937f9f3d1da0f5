package io.yici.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** HKDF (RFC 5869) with the hash of a suite, SHA-256 or SM3; both give 32 bytes. */
final class Hkdf {

    private static final int BLOCK = 32;

    private final Suite suite;

    Hkdf(Suite suite) {
        this.suite = suite;
    }

    /** The pseudorandom key of a secret. */
    byte[] extract(byte[] salt, byte[] secret) {
        return hmac(salt.length == 0 ? new byte[BLOCK] : salt, secret);
    }

    /** As many bytes as asked for, different for each {@code info}. */
    byte[] expand(byte[] pseudorandomKey, byte[] info, int length) {
        if (length > 255 * BLOCK) {
            throw new IllegalArgumentException("HKDF gives no more than " + 255 * BLOCK + " bytes");
        }
        var output = new byte[length];
        var block = new byte[0];
        for (int done = 0, counter = 1; done < length; done += BLOCK, counter++) {
            block = hmac(pseudorandomKey, block, info, new byte[] {(byte) counter});
            System.arraycopy(block, 0, output, done, Math.min(BLOCK, length - done));
        }
        Arrays.fill(block, (byte) 0);
        return output;
    }

    /** The suite's HMAC over the parts, one after the other. */
    byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = suite.mac();
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is not usable", e);
        }
    }
}
