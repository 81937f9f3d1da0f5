package io.yici.exchange.connector;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How questions to a government gateway are signed: HMAC-SHA256 over method, path, timestamp, nonce and the body's SHA-256, one a line.
 *
 * <p>Both ends use it, the connector to sign and a gateway to verify.
 */
public final class GatewaySignature {

    /** Milliseconds since 1970 at which the question was signed. */
    public static final String TIMESTAMP = "X-Gateway-Timestamp";

    /** Differs with every question sent, also with a repeated one. */
    public static final String NONCE = "X-Gateway-Nonce";

    /** The signature, in hexadecimal. */
    public static final String SIGNATURE = "X-Gateway-Signature";

    /** How far the clocks of both ends may be apart. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private GatewaySignature() {}

    /** The signature of a question. */
    public static String sign(String secret, String method, String path, String timestamp, String nonce, byte[] body) {
        String signed = String.join("\n", method, path, timestamp, nonce, HEX.formatHex(sha256(body)));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HEX.formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(ALGORITHM, missing);
        }
    }

    /** Whether two signatures are the same, in a time that does not tell where they differ. */
    public static boolean matches(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("SHA-256", missing);
        }
    }
}
