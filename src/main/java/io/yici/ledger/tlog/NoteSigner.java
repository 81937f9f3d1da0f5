package io.yici.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;

/** A private key that signs notes, or cosigns checkpoints. Its text form is secret. */
public final class NoteSigner {

    private static final String SECRET = "PRIVATE+KEY+";

    private final NoteKey key;
    private final byte[] seed;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, byte[] seed) throws GeneralSecurityException {
        this.key = key;
        this.seed = seed.clone();
        this.secret = key.type().algorithm().privateKey(seed);
    }

    /** A new key. */
    public static NoteSigner generate(String name, NoteKey.Type type) {
        try {
            NoteAlgorithm.Pair pair = type.algorithm().generate();
            return new NoteSigner(new NoteKey(name, type, pair.open()), pair.secret());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The algorithm is there", impossible);
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
        if (parts.length != 3) {
            throw new LogMalformed("key");
        }
        NoteSigner signer = of(key, key.type().key(LogText.base64(parts[2]), NoteAlgorithm.SECRET));
        byte[] proof = signer.sign(SECRET.getBytes(StandardCharsets.US_ASCII));
        if (!key.verifies(SECRET.getBytes(StandardCharsets.US_ASCII), proof)) {
            throw new LogMalformed("key");
        }
        return signer;
    }

    private static NoteSigner of(NoteKey key, byte[] secret) {
        try {
            return new NoteSigner(key, secret);
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new LogMalformed("key");
        }
    }

    public NoteKey key() {
        return key;
    }

    /** The key as two lines, the first to be kept secret, the second {@link NoteKey}. */
    public String secretText() {
        byte[] encoded = key.type().encoded(seed);
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
        if (key.type() != NoteKey.Type.COSIGNATURE) {
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
            Signature signature = key.type().algorithm().signature();
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
