package io.yici.exchange.connector;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a department signs its answers through the gateway: Ed25519 over request id, page, count of rows, version, time and the data's SHA-256, one a
 * line. So an answer cannot be altered on the way, nor be given for another question.
 *
 * <p>Both ends use it, a gateway to sign and the connector to verify.
 */
public final class AnswerSignature {

    /** The name of the signature in the answer, in Base64. */
    public static final String FIELD = "signature";

    private static final String ALGORITHM = "Ed25519";

    private AnswerSignature() {}

    /**
     * What is signed of one page.
     *
     * @param count as the answer has it; as the other parts, empty where there is none
     */
    public record Signed(String requestId, int page, String count, String version, String updatedAt, String data) {

        byte[] bytes() throws GeneralSecurityException {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
            return String.join(
                            "\n",
                            requestId,
                            String.valueOf(page),
                            count,
                            version,
                            updatedAt,
                            HexFormat.of().formatHex(digest))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The signature of a page, in Base64. */
    public static String sign(PrivateKey key, Signed page) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(page.bytes());
            return Base64.getEncoder().encodeToString(signing.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(ALGORITHM, unusable);
        }
    }

    /** Whether this key signed the page; no signature, or one that cannot be read, is none of its. */
    public static boolean holds(PublicKey key, Signed page, @Nullable String signature) {
        if (signature == null) {
            return false;
        }
        try {
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(key);
            verifying.update(page.bytes());
            return verifying.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it is no Ed25519 key
     */
    static PublicKey key(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException("signer is no Ed25519 key", wrong);
        }
    }
}
