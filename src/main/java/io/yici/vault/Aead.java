package io.yici.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** The envelope of a sealed value: version, nonce, ciphertext and tag; 29 bytes longer than the plaintext. */
final class Aead {

    /** AES-256-GCM with a random 96-bit nonce and a 128-bit tag. */
    static final byte AES_GCM = 1;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int HEAD = 1 + NONCE;

    private final SecureRandom random;

    Aead(SecureRandom random) {
        this.random = random;
    }

    byte[] seal(SecretKey key, byte[] bound, byte[] plaintext) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var envelope = new byte[HEAD + plaintext.length + TAG];
        envelope[0] = AES_GCM;
        System.arraycopy(nonce, 0, envelope, 1, NONCE);
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(envelope, 0, 1);
            cipher.updateAAD(bound);
            cipher.doFinal(plaintext, 0, plaintext.length, envelope, HEAD);
            return envelope;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not usable", e);
        }
    }

    byte[] open(SecretKey key, byte[] bound, byte[] envelope) {
        if (envelope.length < HEAD + TAG || envelope[0] != AES_GCM) {
            throw new SealBroken();
        }
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, envelope, 1, NONCE));
            cipher.updateAAD(envelope, 0, 1);
            cipher.updateAAD(bound);
            return cipher.doFinal(envelope, HEAD, envelope.length - HEAD);
        } catch (AEADBadTagException e) {
            throw new SealBroken();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not usable", e);
        }
    }
}
