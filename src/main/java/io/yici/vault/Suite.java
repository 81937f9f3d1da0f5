package io.yici.vault;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The algorithms that protect a value; its envelope names them, so that values of both may stand side by side. */
enum Suite {
    /** AES-256-GCM, keys derived with SHA-256. */
    AES(1, "AES", 32, "HmacSHA256"),
    /** SM4-GCM (RFC 8998), keys derived with SM3: what GB/T 39786 asks of information systems in China. */
    GM(2, "SM4", 16, "HmacSM3");

    private final byte version;
    private final String cipher;
    private final int keyLength;
    private final String mac;

    Suite(int version, String cipher, int keyLength, String mac) {
        this.version = (byte) version;
        this.cipher = cipher;
        this.keyLength = keyLength;
        this.mac = mac;
    }

    /** The suite that an envelope names. */
    static Suite of(byte version) {
        return switch (version) {
            case 1 -> AES;
            case 2 -> GM;
            default -> throw new SealBroken();
        };
    }

    byte version() {
        return version;
    }

    /** What a key of the suite is called. */
    String algorithm() {
        return cipher;
    }

    /** Bytes of a key. */
    int keyLength() {
        return keyLength;
    }

    Cipher cipher() throws GeneralSecurityException {
        var transformation = cipher + "/GCM/NoPadding";
        return this == GM ? Cipher.getInstance(transformation, Gm.PROVIDER) : Cipher.getInstance(transformation);
    }

    Mac mac() throws GeneralSecurityException {
        return this == GM ? Mac.getInstance(mac, Gm.PROVIDER) : Mac.getInstance(mac);
    }

    /** Loaded only where the suite is used; not registered, so that nobody else's algorithms change. */
    private static final class Gm {

        private static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
