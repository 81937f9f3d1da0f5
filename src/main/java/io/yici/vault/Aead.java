package io.yici.vault;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The envelope of a sealed value: version, random 96-bit nonce, ciphertext and 128-bit tag; 29 bytes longer than the plaintext. The version
 * says by which {@link Suite} it opens.
 */
final class Aead {

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int HEAD = 1 + NONCE;

    private final SecureRandom random;

    private final Suite suite;

    /** @param suite that new values are sealed with */
    Aead(SecureRandom random, Suite suite) {
        this.random = random;
        this.suite = suite;
    }

    /** What new values are sealed with. */
    Suite suite() {
        return suite;
    }

    /** What a value was sealed with. */
    static Suite suiteOf(byte[] envelope) {
        if (envelope.length < HEAD + TAG) {
            throw new SealBroken();
        }
        return Suite.of(envelope[0]);
    }

    byte[] seal(SecretKey key, byte[] bound, byte[] plaintext) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var envelope = new byte[HEAD + plaintext.length + TAG];
        envelope[0] = suite.version();
        System.arraycopy(nonce, 0, envelope, 1, NONCE);
        try {
            var cipher = suite.cipher();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(envelope, 0, 1);
            cipher.updateAAD(bound);
            cipher.doFinal(plaintext, 0, plaintext.length, envelope, HEAD);
            return envelope;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The cipher is not usable", e);
        }
    }

    byte[] open(SecretKey key, byte[] bound, byte[] envelope) {
        try {
            var cipher = suiteOf(envelope).cipher();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, envelope, 1, NONCE));
            cipher.updateAAD(envelope, 0, 1);
            cipher.updateAAD(bound);
            return cipher.doFinal(envelope, HEAD, envelope.length - HEAD);
        } catch (AEADBadTagException | InvalidKeyException | InvalidAlgorithmParameterException e) {
            // A key that does not fit, which libraries tell in two ways, is one of the other suite: the version was
            // altered.
            throw new SealBroken();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The cipher is not usable", e);
        }
    }
}
