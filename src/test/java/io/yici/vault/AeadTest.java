package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AeadTest {

    private static final byte[] BOUND = "here".getBytes(UTF_8);

    private final Aead aead = new Aead(new SecureRandom(), Suite.AES);
    private final javax.crypto.SecretKey key = TestVault.key();

    @Property(tries = 200)
    void opensWhatWasSealed(@ForAll @Size(max = 2000) byte[] plaintext, @ForAll @Size(max = 50) byte[] bound) {
        var sealed = aead.seal(key, bound, plaintext);
        assertThat(sealed).hasSize(plaintext.length + 29);
        assertThat(aead.open(key, bound, sealed)).isEqualTo(plaintext);
    }

    @Property(tries = 500)
    void refusesAnyAlteredByte(
            @ForAll @Size(max = 100) byte[] plaintext,
            @ForAll int where,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        var sealed = aead.seal(key, BOUND, plaintext);
        sealed[Math.floorMod(where, sealed.length)] ^= (byte) change;
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> aead.open(key, BOUND, sealed));
    }

    @Test
    void refusesEveryOtherVersion() {
        for (int version = 0; version < 256; version++) {
            var altered = aead.seal(key, BOUND, new byte[0]);
            if (version != altered[0]) {
                altered[0] = (byte) version;
                assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> aead.open(key, BOUND, altered));
            }
        }
    }

    @Test
    void refusesEveryBitFlip() {
        var sealed = aead.seal(key, BOUND, "张三 990106199003070017".getBytes(UTF_8));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> aead.open(key, BOUND, altered));
        }
    }

    @Test
    void refusesEveryCut() {
        var sealed = aead.seal(key, BOUND, "张三".getBytes(UTF_8));
        for (int length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> aead.open(key, BOUND, cut));
        }
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var text = "the same".getBytes(UTF_8);
        assertThat(aead.seal(key, BOUND, text)).isNotEqualTo(aead.seal(key, BOUND, text));
    }
}
