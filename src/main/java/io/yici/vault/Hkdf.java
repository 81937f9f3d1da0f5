package io.yici.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869). */
final class Hkdf {

    private static final String HMAC = "HmacSHA256";
    private static final int BLOCK = 32;

    private Hkdf() {}

    /** The pseudorandom key of a secret. */
    static byte[] extract(byte[] salt, byte[] secret) {
        return hmac(salt.length == 0 ? new byte[BLOCK] : salt, secret);
    }

    /** As many bytes as asked for, different for each {@code info}. */
    static byte[] expand(byte[] pseudorandomKey, byte[] info, int length) {
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

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not usable", e);
        }
    }
}
