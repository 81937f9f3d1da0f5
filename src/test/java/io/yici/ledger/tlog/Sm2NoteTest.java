package io.yici.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes signed by SM2, alone and beside Ed25519, and checked by another implementation. */
class Sm2NoteTest {

    private static final Instant AT = Instant.EPOCH;
    private static final String TEXT = "yici.example/log\n1\n一次\n";

    private final NoteSigner sm2 = NoteSigner.generate("yici.example/log", NoteKey.Type.SM2_NOTE);
    private final NoteSigner usual = NoteSigner.generate("yici.example/log", NoteKey.Type.NOTE);

    @Test
    void keysAreReadBack() {
        assertThat(NoteKey.parse(sm2.key().toString())).isEqualTo(sm2.key());
        NoteSigner read = NoteSigner.parse(sm2.secretText());
        assertThat(SignedNote.sign(TEXT, read, AT).signers(List.of(sm2.key()))).containsKey("yici.example/log");
        String mixed = sm2.secretText().lines().findFirst().orElseThrow() + "\n" + usual.key() + "\n";
        assertThatThrownBy(() -> NoteSigner.parse(mixed)).isInstanceOf(LogMalformed.class);
    }

    @Test
    void aPointThatIsNotOnTheCurveSignsNothing() {
        byte[] nowhere = sm2.key().publicKey();
        nowhere[64] ^= 1;
        NoteKey key = new NoteKey("yici.example/log", NoteKey.Type.SM2_NOTE, nowhere);
        assertThat(key.verifies(new byte[] {1}, new byte[] {1, 2})).isFalse();
    }

    @Test
    void eachSignatureCountsForItselfAndWhoKnowsOnlyOneSeesOnlyThat() {
        SignedNote note =
                SignedNote.parse(SignedNote.sign(TEXT, List.of(usual, sm2), AT).toString());
        assertThat(note.signatures()).hasSize(2);
        assertThat(note.signers(List.of(sm2.key()))).containsOnlyKeys("yici.example/log");
        assertThat(note.signers(List.of(usual.key()))).containsOnlyKeys("yici.example/log");
        SignedNote other = new SignedNote("yici.example/log\n2\n一次\n", note.signatures());
        assertThatThrownBy(() -> other.signers(List.of(sm2.key()))).isInstanceOf(LogForged.class);
        byte[] cut = note.signatures().get(1).signature();
        SignedNote damaged =
                note.with(new SignedNote.Line(sm2.key().name(), sm2.key().id(), Arrays.copyOf(cut, cut.length - 1)));
        assertThatThrownBy(() -> damaged.signers(List.of(sm2.key()))).isInstanceOf(LogForged.class);
    }

    @Test
    void opensslAcceptsOursAndWeAcceptOpenssls(@TempDir Path folder) throws Exception {
        assumeTrue(installed(), "OpenSSL 3 is not installed");
        Path text = Files.writeString(folder.resolve("text"), TEXT);
        Path signature =
                Files.write(folder.resolve("signature"), sm2.sign(TEXT, AT).signature());
        Path open = Files.writeString(
                folder.resolve("open.pem"),
                pem(
                        "PUBLIC KEY",
                        NoteAlgorithm.SM2.publicKey(sm2.key().publicKey()).getEncoded()));
        assertThat(openssl(open, text, signature, "-verify", "-pubin", "-sigfile"))
                .contains("Verified Successfully");
        Files.writeString(text, TEXT + " ");
        assertThat(openssl(open, text, signature, "-verify", "-pubin", "-sigfile"))
                .contains("Verification Failure");

        Path secret = Files.writeString(folder.resolve("secret.pem"), pem("PRIVATE KEY", secret().getEncoded()));
        Files.writeString(text, TEXT);
        openssl(secret, text, folder.resolve("theirs"), "-sign", "-out");
        assertThat(sm2.key()
                        .verifies(TEXT.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(folder.resolve("theirs"))))
                .isTrue();
    }

    private PrivateKey secret() throws Exception {
        String line = sm2.secretText().lines().findFirst().orElseThrow();
        byte[] encoded = LogText.base64(line.split("\\+", 5)[4]);
        return NoteAlgorithm.SM2.privateKey(NoteKey.Type.SM2_NOTE.key(encoded, NoteAlgorithm.SECRET));
    }

    private static boolean installed() {
        try {
            return run(List.of("openssl", "version")).startsWith("OpenSSL 3");
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }

    private static String openssl(Path key, Path text, Path signature, String... how) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("openssl", "pkeyutl", "-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678"));
        command.addAll(List.of("-inkey", key.toString(), "-in", text.toString()));
        command.addAll(List.of(how));
        command.add(signature.toString());
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + what
                + "-----\n";
    }
}
