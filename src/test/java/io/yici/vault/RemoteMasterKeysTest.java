package io.yici.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteMasterKeysTest {

    private static final byte[] BINDING = {7};

    private TransitServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TransitServer();
        server.rotate("yici");
        server.rotate("yici-pseudonyms");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void wrapsThereAndFollowsARotation() {
        var running = service(TransitServer.TOKEN);
        var other = service(TransitServer.TOKEN);
        assertThat(running.checkValues()).isEqualTo(other.checkValues()).containsOnlyKeys("master-1", "pseudonym");
        var before = running.wrap(new byte[] {1, 2, 3}, BINDING);
        assertThat(before.master()).isEqualTo("master-1");
        assertThat(other.unwrap(before, BINDING)).containsExactly(1, 2, 3);
        assertThat(running.refresh()).as("nothing new").isFalse();

        server.rotate("yici");
        server.rotate("yici-pseudonyms");
        assertThat(running.wrap(new byte[] {4}, BINDING).master())
                .as("under what this node has entered in the database")
                .isEqualTo("master-1");
        assertThat(running.refresh()).isTrue();
        assertThat(running.current()).isEqualTo("master-2");
        var after = running.wrap(new byte[] {4}, BINDING);
        assertThat(after.master()).isEqualTo("master-2");
        assertThat(other.unwrap(after, BINDING)).containsExactly(4);
        assertThat(service(TransitServer.TOKEN).mac(BINDING))
                .as("pseudonyms stay, even when somebody rotates their key")
                .isEqualTo(running.mac(BINDING));

        server.decryptsFrom(2);
        assertThat(running.refresh()).isTrue();
        assertThat(running.checkValues()).containsOnlyKeys("master-2", "pseudonym");
    }

    @Test
    void whatWasAlteredOrBoundToSomethingElseDoesNotOpen() {
        var keys = service(TransitServer.TOKEN);
        var wrapped = keys.wrap(new byte[] {1}, BINDING);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.unwrap(wrapped, new byte[] {8}));
        var bytes = wrapped.bytes();
        var altered = Arrays.copyOf(bytes, bytes.length);
        altered[bytes.length - 9] ^= 1;
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> keys.unwrap(new WrappedKey(wrapped.master(), altered), BINDING));
    }

    @Test
    void aServiceThatIsAwayOrRefusesIsToldInPlainWords() {
        var keys = service(TransitServer.TOKEN);
        var wrapped = keys.wrap(new byte[] {1}, BINDING);
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .isThrownBy(() -> service("guess"))
                .satisfies(e -> assertThat(e.reason()).contains("403").doesNotContain("guess"));
        server.close();
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .isThrownBy(() -> keys.unwrap(wrapped, BINDING))
                .satisfies(e -> assertThat(e.reason()).contains("does not answer"));
        assertThat(keys.mac(BINDING)).as("entries are made all the same").hasSize(32);
    }

    @Test
    void aKeyThatIsNotThereIsNamed() throws IOException {
        try (var empty = new TransitServer()) {
            assertThatExceptionOfType(MasterKeysUnavailable.class)
                    .isThrownBy(() -> new RemoteMasterKeys(settings(empty, TransitServer.TOKEN)))
                    .satisfies(e -> assertThat(e.reason()).contains("yici-pseudonyms"));
        }
    }

    private RemoteMasterKeys service(String token) {
        return new RemoteMasterKeys(settings(server, token));
    }

    private static VaultSettings.Remote settings(TransitServer server, String token) {
        return new VaultSettings.Remote(server.address(), token, "v1/transit", "yici", Duration.ofSeconds(5));
    }
}
