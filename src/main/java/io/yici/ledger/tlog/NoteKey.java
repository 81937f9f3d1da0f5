package io.yici.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A key that verifies signatures of notes (C2SP signed-note, tlog-cosignature).
 *
 * @param name of who signs; neither blank nor with {@code +} or spaces
 * @param publicKey 32 bytes of an Ed25519 key, 65 of an SM2 key
 */
public record NoteKey(String name, Type type, byte[] publicKey) {

    private static final int ID = 4;

    /** What is signed. */
    public enum Type {
        /** A note as it is. */
        NOTE(NoteAlgorithm.ED25519, (byte) 1, ""),
        /** A checkpoint at a time, by a witness. */
        COSIGNATURE(NoteAlgorithm.ED25519, (byte) 4, ""),
        /** A note as it is, with SM2. C2SP gives it no number of its own: 0xff, and a name after it. */
        SM2_NOTE(NoteAlgorithm.SM2, (byte) 0xff, "sm2-with-sm3");

        private final NoteAlgorithm algorithm;
        private final byte code;
        private final String named;

        Type(NoteAlgorithm algorithm, byte code, String named) {
            this.algorithm = algorithm;
            this.code = code;
            this.named = named;
        }

        NoteAlgorithm algorithm() {
            return algorithm;
        }

        private byte[] prefix() {
            return NoteAlgorithm.joined(new byte[] {code}, named.getBytes(StandardCharsets.US_ASCII));
        }

        private boolean begins(byte[] encoded) {
            byte[] prefix = prefix();
            return encoded.length >= prefix.length && Arrays.mismatch(encoded, prefix) == prefix.length;
        }

        /** A key with its type before it. */
        byte[] encoded(byte[] key) {
            return NoteAlgorithm.joined(prefix(), key);
        }

        /** What follows the type, of so many bytes. */
        byte[] key(byte[] encoded, int length) {
            int from = encoded.length - length;
            if (from != prefix().length) {
                throw new LogMalformed("key");
            }
            return Arrays.copyOfRange(encoded, from, encoded.length);
        }

        static Type of(byte[] encoded) {
            return Arrays.stream(values())
                    .filter(type -> type.begins(encoded))
                    .findFirst()
                    .orElseThrow(() -> new LogMalformed("key"));
        }
    }

    public NoteKey {
        boolean bad = name.isEmpty()
                || name.contains("+")
                || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ');
        if (bad || publicKey.length != type.algorithm.length()) {
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
        Type type = Type.of(encoded);
        NoteKey key = new NoteKey(parts[0], type, type.key(encoded, type.algorithm.length()));
        if (!key.hexId().equals(parts[1])) {
            throw new LogMalformed("key");
        }
        return key;
    }

    /** The first four bytes of a hash over name, type and key. */
    int id() {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(type.encoded(publicKey)), 0, ID).getInt();
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id());
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = type.algorithm.signature();
            check.initVerify(type.algorithm.publicKey(publicKey));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
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
        return name + "+" + hexId() + "+" + LogText.base64(type.encoded(publicKey));
    }
}
