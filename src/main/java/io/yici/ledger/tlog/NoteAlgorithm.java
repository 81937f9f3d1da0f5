package io.yici.ledger.tlog;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.interfaces.ECPublicKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.util.BigIntegers;

/** With what notes are signed, and how its keys are written as bytes. */
enum NoteAlgorithm {
    /** RFC 8032; what C2SP's verifiers know. */
    ED25519(32) {
        @Override
        Pair generate() throws GeneralSecurityException {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            byte[] hidden = pair.getPrivate().getEncoded();
            return new Pair(last(open, SECRET), last(hidden, SECRET));
        }

        @Override
        PublicKey publicKey(byte[] key) throws GeneralSecurityException {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(OPEN, key)));
        }

        @Override
        PrivateKey privateKey(byte[] secret) throws GeneralSecurityException {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(joined(HIDDEN, secret)));
        }

        @Override
        Signature signature() throws GeneralSecurityException {
            return Signature.getInstance("Ed25519");
        }
    },

    /** GB/T 32918 with SM3 and the signer's default id {@code 1234567812345678} (GM/T 0009); the signature is DER, the key an uncompressed point. */
    SM2(65) {
        @Override
        Pair generate() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Sm.PROVIDER);
            generator.initialize(new ECGenParameterSpec(Sm.CURVE));
            KeyPair pair = generator.generateKeyPair();
            return new Pair(
                    ((ECPublicKey) pair.getPublic()).getQ().getEncoded(false),
                    BigIntegers.asUnsignedByteArray(SECRET, ((ECPrivateKey) pair.getPrivate()).getD()));
        }

        @Override
        PublicKey publicKey(byte[] key) throws GeneralSecurityException {
            try {
                var point = Sm.PARAMETERS.getCurve().decodePoint(key);
                return KeyFactory.getInstance("EC", Sm.PROVIDER)
                        .generatePublic(new ECPublicKeySpec(point, Sm.PARAMETERS));
            } catch (IllegalArgumentException notOnTheCurve) {
                throw new InvalidKeyException(notOnTheCurve);
            }
        }

        @Override
        PrivateKey privateKey(byte[] secret) throws GeneralSecurityException {
            return KeyFactory.getInstance("EC", Sm.PROVIDER)
                    .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), Sm.PARAMETERS));
        }

        @Override
        Signature signature() throws GeneralSecurityException {
            return Signature.getInstance("SM3withSM2", Sm.PROVIDER);
        }
    };

    /** Bytes of a secret key. */
    static final int SECRET = 32;

    /** X.509 and PKCS #8 forms of an Ed25519 key but for the key. */
    private static final byte[] OPEN = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] HIDDEN = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final int length;

    NoteAlgorithm(int length) {
        this.length = length;
    }

    /** Bytes of a public key. */
    int length() {
        return length;
    }

    /** A new pair. */
    abstract Pair generate() throws GeneralSecurityException;

    abstract PublicKey publicKey(byte[] key) throws GeneralSecurityException;

    abstract PrivateKey privateKey(byte[] secret) throws GeneralSecurityException;

    abstract Signature signature() throws GeneralSecurityException;

    /** A public key and its secret. */
    @SuppressWarnings("ArrayRecordComponent") // Passed on at once, never compared.
    record Pair(byte[] open, byte[] secret) {}

    private static byte[] last(byte[] bytes, int many) {
        return Arrays.copyOfRange(bytes, bytes.length - many, bytes.length);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Loaded only where it is used; not registered, so that nobody else's algorithms change. */
    private static final class Sm {

        private static final Provider PROVIDER = new BouncyCastleProvider();
        private static final String CURVE = "sm2p256v1";
        private static final ECNamedCurveParameterSpec PARAMETERS = ECNamedCurveTable.getParameterSpec(CURVE);
    }
}
