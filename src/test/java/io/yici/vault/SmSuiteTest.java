package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SM suite gives what its standards and another implementation give. */
class SmSuiteTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The vector of RFC 8998, appendix A.1. */
    @Test
    void sealsAsTheStandardSays() throws Exception {
        var cipher = Suite.GM.cipher();
        var key = new SecretKeySpec(HEX.parseHex("0123456789abcdeffedcba9876543210"), "SM4");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, HEX.parseHex("00001234567800000000abcd")));
        cipher.updateAAD(HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        var sealed = cipher.doFinal(HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));
        assertThat(HEX.formatHex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Nested
    class AgainstOpenSsl {

        @TempDir
        Path folder;

        @BeforeAll
        static void installed() {
            try {
                var version = new ProcessBuilder("openssl", "version").start();
                assumeTrue(new String(version.getInputStream().readAllBytes(), UTF_8).startsWith("OpenSSL 3"));
            } catch (IOException absent) {
                assumeTrue(false, "OpenSSL 3 is not installed");
            }
        }

        @Test
        void theSameHmac() throws Exception {
            var data = write("text", "一次".getBytes(UTF_8));
            var key = "00112233445566778899aabbccddeeff";
            var theirs =
                    run("openssl", "mac", "-digest", "SM3", "-macopt", "hexkey:" + key, "-in", data.toString(), "HMAC");
            assertThat(HEX.formatHex(new Hkdf(Suite.GM).hmac(HEX.parseHex(key), "一次".getBytes(UTF_8))))
                    .isEqualTo(plain(theirs));
        }

        @Test
        void theSameDerivedKeys() throws Exception {
            var secret = "0b".repeat(32);
            var theirs = run(
                    "openssl",
                    "kdf",
                    "-keylen",
                    "48",
                    "-kdfopt",
                    "digest:SM3",
                    "-kdfopt",
                    "hexkey:" + secret,
                    "-kdfopt",
                    "salt:yici vault 1",
                    "-kdfopt",
                    "info:ga",
                    "HKDF");
            var hkdf = new Hkdf(Suite.GM);
            var ours = hkdf.expand(
                    hkdf.extract("yici vault 1".getBytes(UTF_8), HEX.parseHex(secret)), "ga".getBytes(UTF_8), 48);
            assertThat(HEX.formatHex(ours)).isEqualTo(plain(theirs));
        }

        /** GCM encrypts as counter mode does that begins with the counter 2; the tag is held by the vector above. */
        @Test
        void theSameCiphertext() throws Exception {
            var text = "张三 990106199003070017".getBytes(UTF_8);
            var key = "0123456789abcdeffedcba9876543210";
            var envelope = new Aead(new SecureRandom(), Suite.GM)
                    .seal(new SecretKeySpec(HEX.parseHex(key), "SM4"), new byte[] {7}, text);
            var nonce = HEX.formatHex(envelope, 1, 13);
            var in = write("sealed", HEX.parseHex(HEX.formatHex(envelope, 13, envelope.length - 16)));
            var out = folder.resolve("opened");
            run(
                    "openssl",
                    "enc",
                    "-d",
                    "-sm4-ctr",
                    "-K",
                    key,
                    "-iv",
                    nonce + "00000002",
                    "-in",
                    in.toString(),
                    "-out",
                    out.toString());
            assertThat(out).hasBinaryContent(text);
        }

        private Path write(String name, byte[] content) throws IOException {
            return Files.write(folder.resolve(name), content);
        }

        private static String plain(String output) {
            return output.strip().replace(":", "").toLowerCase(Locale.ROOT);
        }

        private static String run(String... command) throws IOException, InterruptedException {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        }
    }
}
