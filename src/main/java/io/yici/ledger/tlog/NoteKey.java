package io.yici.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An Ed25519 key that verifies signatures of notes (C2SP signed-note, tlog-cosignature).
 *
 * @param name of who signs; neither blank nor with {@code +} or spaces
 * @param publicKey 32 bytes
 */
public record NoteKey(String name, Type type, byte[] publicKey) {

    /** X.509 form of an Ed25519 key but for the key. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int RAW = 32;
    private static final int ID = 4;

    /** What is signed. */
    public enum Type {
        /** A note as it is. */
        NOTE((byte) 1),
        /** A checkpoint at a time, by a witness. */
        COSIGNATURE((byte) 4);

        private final byte code;

        Type(byte code) {
            this.code = code;
        }

        byte code() {
            return code;
        }

        static Type of(byte code) {
            return Arrays.stream(values())
                    .filter(type -> type.code == code)
                    .findFirst()
                    .orElseThrow(() -> new LogMalformed("key"));
        }
    }

    public NoteKey {
        boolean bad = name.isEmpty()
                || name.contains("+")
                || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ');
        if (bad || publicKey.length != RAW) {
            throw new LogMalformed("key");
        }
        publicKey = publicKey.clone();
    }

    /**
     * A key as text, {@code <name>+<id>+<type and key in base64>}.
     *
     * @throws LogMalformed when it is none, or the id is not the key's
     */
    public static NoteKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new LogMalformed("key");
        }
        byte[] encoded = LogText.base64(parts[2]);
        if (encoded.length != RAW + 1) {
            throw new LogMalformed("key");
        }
        NoteKey key = new NoteKey(parts[0], Type.of(encoded[0]), Arrays.copyOfRange(encoded, 1, encoded.length));
        if (!key.hexId().equals(parts[1])) {
            throw new LogMalformed("key");
        }
        return key;
    }

    /** The first four bytes of a hash over name, type and key. */
    int id() {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(type.code);
        return ByteBuffer.wrap(digest.digest(publicKey), 0, ID).getInt();
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id());
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + RAW);
        System.arraycopy(publicKey, 0, encoded, PREFIX.length, RAW);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey key
                && name.equals(key.name)
                && type == key.type
                && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(publicKey);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        byte[] encoded = new byte[RAW + 1];
        encoded[0] = type.code;
        System.arraycopy(publicKey, 0, encoded, 1, RAW);
        return name + "+" + hexId() + "+" + LogText.base64(encoded);
    }
}
