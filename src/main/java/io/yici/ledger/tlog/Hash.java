package io.yici.ledger.tlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash of a Merkle tree, as RFC 6962 section 2.1 makes it: leaves and nodes are told apart by their first byte. */
public final class Hash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    /** Of the tree without leaves. */
    public static final Hash OF_NOTHING = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash of these bytes' value.
     *
     * @throws LogMalformed when they are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new LogMalformed("hash");
        }
        return new Hash(bytes.clone());
    }

    /**
     * The hash written in base64.
     *
     * @throws LogMalformed when it is none
     */
    public static Hash ofBase64(String text) {
        return of(LogText.base64(text));
    }

    /** The hash of a leaf with this content. */
    public static Hash ofLeaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(content));
    }

    /** The hash of a node above two others. */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
