package io.yici.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** A private key that signs notes, or cosigns checkpoints. Its text form is secret. */
public final class NoteSigner {

    private static final byte[] PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final String SECRET = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final NoteKey key;
    private final byte[] seed;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, byte[] seed) {
        this.key = key;
        this.seed = seed.clone();
        this.secret = secret(seed);
    }

    /** A new key. */
    public static NoteSigner generate(String name, NoteKey.Type type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            byte[] hidden = pair.getPrivate().getEncoded();
            return new NoteSigner(
                    new NoteKey(name, type, Arrays.copyOfRange(open, open.length - SEED, open.length)),
                    Arrays.copyOfRange(hidden, hidden.length - SEED, hidden.length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JVM of ours has Ed25519", impossible);
        }
    }

    /**
     * A key as {@link #secretText} writes it.
     *
     * @throws LogMalformed when it is none, or its two lines are not of one pair
     */
    public static NoteSigner parse(String text) {
        String[] lines = text.strip().split("\n", 2);
        if (lines.length != 2 || !lines[0].startsWith(SECRET)) {
            throw new LogMalformed("key");
        }
        NoteKey key = NoteKey.parse(lines[1].strip());
        String[] parts = lines[0].strip().substring(SECRET.length()).split("\\+", 3);
        byte[] encoded = LogText.base64(parts[parts.length - 1]);
        if (parts.length != 3 || encoded.length != SEED + 1) {
            throw new LogMalformed("key");
        }
        NoteSigner signer = new NoteSigner(key, Arrays.copyOfRange(encoded, 1, encoded.length));
        byte[] proof = signer.sign(SECRET.getBytes(StandardCharsets.US_ASCII));
        if (!key.verifies(SECRET.getBytes(StandardCharsets.US_ASCII), proof)) {
            throw new LogMalformed("key");
        }
        return signer;
    }

    private static PrivateKey secret(byte[] seed) {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + SEED);
        System.arraycopy(seed, 0, encoded, PREFIX.length, SEED);
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JVM of ours has Ed25519", impossible);
        }
    }

    public NoteKey key() {
        return key;
    }

    /** The key as two lines, the first to be kept secret, the second {@link NoteKey}. */
    public String secretText() {
        byte[] encoded = new byte[SEED + 1];
        encoded[0] = key.type().code();
        System.arraycopy(seed, 0, encoded, 1, SEED);
        String id = HexFormat.of().toHexDigits(key.id());
        return SECRET + key.name() + "+" + id + "+" + LogText.base64(encoded) + "\n" + key + "\n";
    }

    /**
     * Signs the text.
     *
     * @param at of the signature; a note's own signature does not state it
     */
    SignedNote.Line sign(String text, Instant at) {
        byte[] message = SignedNote.message(key.type(), text, at.getEpochSecond());
        byte[] signature = sign(message);
        if (key.type() == NoteKey.Type.NOTE) {
            return new SignedNote.Line(key.name(), key.id(), signature);
        }
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(at.getEpochSecond())
                .put(signature)
                .array();
        return new SignedNote.Line(key.name(), key.id(), timed);
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key cannot sign", impossible);
        }
    }

    /** Gives nothing away. */
    @Override
    public String toString() {
        return "NoteSigner[" + key.name() + "]";
    }
}
