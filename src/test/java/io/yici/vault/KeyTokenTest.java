package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A token of its own: SoftHSM's, where it is installed; the build tells it by SOFTHSM2_CONF where its tokens are. */
class KeyTokenTest {

    private static final String PIN = "9901";
    private static final byte[] BINDING = {7};
    private static final int NONE = 7;
    private static final Path LIBRARY = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("none"));

    private final SecureRandom random = new SecureRandom();
    private final Aead aead = new Aead(random, Suite.AES);

    @BeforeAll
    static void newTokens() throws IOException, InterruptedException {
        var configuration = System.getenv("SOFTHSM2_CONF");
        assumeTrue(Files.exists(LIBRARY) && configuration != null, "SoftHSM is not installed");
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of(configuration).getParent()), "tokens");
        Files.writeString(Path.of(configuration), "directories.tokendir = " + folder + "\nlog.level = ERROR\n");
        initialize("first");
        initialize("second");
    }

    private static void initialize(String label) throws IOException, InterruptedException {
        var made = new ProcessBuilder(
                        "softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", PIN, "--pin", PIN)
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
    }

    @Test
    void wrapsInTheTokenAndTakesUpAKeyThatWasAdded() {
        token().createIfNew(random, Suite.AES, () -> true);
        var running = new StoredMasterKeys(token(), aead);
        var other = new StoredMasterKeys(token(), aead);
        assertThat(running.checkValues())
                .isEqualTo(other.checkValues())
                .containsOnlyKeys("master-1", "pseudonym")
                .isEqualTo(token().checkValues());
        var before = running.wrap(new byte[] {1, 2, 3}, BINDING);
        assertThat(other.unwrap(before, BINDING)).containsExactly(1, 2, 3);
        assertThat(other.mac(BINDING)).isEqualTo(running.mac(BINDING)).hasSize(32);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> running.unwrap(before, new byte[] {8}));

        assertThat(token().addMaster()).isEqualTo("master-2");
        assertThat(running.refresh()).isTrue();
        var after = running.wrap(new byte[] {4}, BINDING);
        assertThat(after.master()).isEqualTo("master-2");
        assertThat(other.unwrap(after, BINDING))
                .as("a node that has not looked yet looks now")
                .containsExactly(4);
        assertThat(running.unwrap(before, BINDING)).containsExactly(1, 2, 3);
        assertThat(running.mac(BINDING)).as("pseudonyms stay").isEqualTo(other.mac(BINDING));
    }

    @Test
    void itsKeysCannotBeTakenOut() throws IOException, InterruptedException {
        token().createIfNew(random, Suite.AES, () -> true);
        assertThat(token().checkValues().values()).allMatch(value -> value.matches("[0-9a-f]{16}"));
        var listed = new ProcessBuilder(
                        "pkcs11-tool", "--module", LIBRARY.toString(), "--login", "--pin", PIN, "--list-objects")
                .redirectErrorStream(true);
        try {
            var said = new String(listed.start().getInputStream().readAllBytes(), UTF_8);
            assertThat(said).contains("master-1", "never extractable");
            assertThat(said.lines().filter(line -> line.contains("Access:")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("sensitive") && line.contains("never extractable"));
        } catch (IOException absent) {
            assumeTrue(false, "pkcs11-tool is not installed");
        }
    }

    @Test
    void saysWhyItCannotBeUsed() {
        token().createIfNew(random, Suite.AES, () -> true);
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .isThrownBy(() -> new KeyToken(LIBRARY, NONE, PIN.toCharArray()).checkValues())
                .satisfies(e -> assertThat(e.reason()).contains("token " + NONE, "cannot be read"));
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .isThrownBy(() -> new KeyToken(Path.of("/nowhere.so"), 0, PIN.toCharArray()).checkValues());
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .isThrownBy(() -> token().keys(new Aead(random, Suite.GM)))
                .satisfies(e -> assertThat(e.remedy()).contains("file"));
    }

    @Test
    void anEmptyTokenIsFilledOnlyForANewDatabase() {
        var empty = new KeyToken(LIBRARY, 1, PIN.toCharArray());
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .isThrownBy(() -> empty.createIfNew(random, Suite.AES, () -> false));
        assertThat(empty.exists()).isFalse();
    }

    private KeyToken token() {
        return new KeyToken(LIBRARY, 0, PIN.toCharArray());
    }
}
