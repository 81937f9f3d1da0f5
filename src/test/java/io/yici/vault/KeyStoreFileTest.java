package io.yici.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreFileTest {

    private static final byte[] BINDING = {7};

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    @Test
    void keepsItsKeysFromStartToStart() {
        var first = open("secret", true);
        var second = open("secret", false);
        assertThat(second.checkValues()).isEqualTo(first.checkValues()).containsOnlyKeys("master-1", "pseudonym");
        var wrapped = first.wrap(new byte[] {1, 2, 3}, BINDING);
        assertThat(second.unwrap(wrapped, BINDING)).containsExactly(1, 2, 3);
        assertThat(second.mac(BINDING)).isEqualTo(first.mac(BINDING));
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        open("secret", true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/keys.p12"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files).as("no draft is left behind").hasSize(1);
        }
    }

    @Test
    void refusesAWrongPassword() {
        open("secret", true);
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .isThrownBy(() -> open("guess", true))
                .satisfies(e -> assertThat(e.reason()).contains("keys.p12", "cannot be read"));
    }

    @Test
    void isNotReplacedWhenLost() {
        assertThatExceptionOfType(MasterKeysUnavailable.class).isThrownBy(() -> open("secret", false));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void isNotReplacedWhenDamaged() throws IOException {
        open("secret", true);
        Files.writeString(folder.resolve("data/keys.p12"), "damaged");
        assertThatExceptionOfType(MasterKeysUnavailable.class).isThrownBy(() -> open("secret", true));
        assertThat(folder.resolve("data/keys.p12")).hasContent("damaged");
    }

    @Test
    void wrapsUnderTheNewestKeyAndUnwrapsUnderAll() {
        var aead = new Aead(random, Suite.AES);
        var one = TestVault.key();
        var pseudonym = TestVault.key();
        var before = new HeldMasterKeys(Map.of("master-9", one, "pseudonym", pseudonym), aead);
        var after =
                new HeldMasterKeys(Map.of("master-9", one, "master-10", TestVault.key(), "pseudonym", pseudonym), aead);
        var wrapped = before.wrap(new byte[] {1}, BINDING);
        assertThat(after.unwrap(wrapped, BINDING)).containsExactly(1);
        assertThat(after.wrap(new byte[] {1}, BINDING).master()).isEqualTo("master-10");
    }

    @Test
    void unwrapsOnlyWithTheSameBinding() {
        var keys = open("secret", true);
        var wrapped = keys.wrap(new byte[] {1}, BINDING);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.unwrap(wrapped, new byte[] {8}));
    }

    @Test
    void takesUpAKeyThatWasAddedWhileItRuns() throws IOException {
        open("secret", true);
        var running = new StoredMasterKeys(file("secret"), new Aead(random, Suite.AES));
        var other = new StoredMasterKeys(file("secret"), new Aead(random, Suite.AES));
        var before = running.wrap(new byte[] {1}, BINDING);
        assertThat(running.refresh()).as("nothing new").isFalse();
        assertThat(file("secret").addMaster()).isEqualTo("master-2");
        assertThat(running.refresh()).isTrue();
        assertThat(running.current()).isEqualTo("master-2");
        assertThat(running.unwrap(before, BINDING)).containsExactly(1);
        var after = running.wrap(new byte[] {2}, BINDING);
        assertThat(other.unwrap(after, BINDING))
                .as("a node that has not looked yet looks now")
                .containsExactly(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/keys.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsItsKeysWhenTheFileLosesThem() throws IOException {
        open("secret", true);
        var running = new StoredMasterKeys(file("secret"), new Aead(random, Suite.AES));
        var wrapped = running.wrap(new byte[] {1}, BINDING);
        Files.delete(folder.resolve("data/keys.p12"));
        assertThat(running.refresh()).isFalse();
        open("secret", true);
        assertThat(running.refresh()).as("another key store took its place").isFalse();
        assertThat(running.unwrap(wrapped, BINDING)).containsExactly(1);
    }

    @Test
    void aKeyStoreBegunWithTheSmSuiteMakesPseudonymsWithSm3() {
        file("secret").createIfNew(random, Suite.GM, () -> true);
        assertThat(file("secret").checkValues()).containsOnlyKeys("master-1", "pseudonym-sm3");
        var gm = file("secret").keys(new Aead(random, Suite.GM));
        var wrapped = gm.wrap(new byte[] {1}, BINDING);
        assertThat(Aead.suiteOf(wrapped.bytes())).isEqualTo(Suite.GM);
        assertThat(file("secret").keys(new Aead(random, Suite.AES)).unwrap(wrapped, BINDING))
                .containsExactly(1);
    }

    private MasterKeys open(String password, boolean databaseIsNew) {
        file(password).createIfNew(random, Suite.AES, () -> databaseIsNew);
        return file(password).keys(new Aead(random, Suite.AES));
    }

    private KeyStoreFile file(String password) {
        return new KeyStoreFile(folder.resolve("data/keys.p12"), password.toCharArray());
    }
}
