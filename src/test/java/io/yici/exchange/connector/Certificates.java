package io.yici.exchange.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** Keys with certificates that vouch for themselves, made by the Java runtime's own tool. */
final class Certificates {

    static final String PASSWORD = "changeit";

    private Certificates() {}

    /** @param host the name in the certificate */
    static KeyStore keys(Path folder, String name, String host) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                name,
                "-validity",
                "30"));
        command.addAll(List.of("-dname", "CN=" + host, "-ext", "SAN=dns:" + host, "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    /** A store that trusts the certificates of these keys. */
    static KeyStore trust(KeyStore... keys) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (KeyStore one : keys) {
            String alias = one.aliases().nextElement();
            Certificate certificate = one.getCertificate(alias);
            trusted.setCertificateEntry(alias, certificate);
        }
        return trusted;
    }

    static SslBundle bundle(@Nullable KeyStore keys, KeyStore trusted) {
        return SslBundle.of(SslStoreBundle.of(keys, keys == null ? null : PASSWORD, trusted));
    }

    static SSLContext context(KeyStore keys, KeyStore trusted) {
        return bundle(keys, trusted).createSslContext();
    }
}
