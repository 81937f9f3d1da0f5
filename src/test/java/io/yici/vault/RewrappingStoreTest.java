package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yici.ledger.LedgerEvent;
import io.yici.ledger.RecordingLedger;
import io.yici.testing.StoreTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A master key is rotated while cases are worked on. */
@StoreTest
class RewrappingStoreTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final byte[] TEXT = "张三".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final RecordingLedger ledger = new RecordingLedger();

    @TempDir
    Path folder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private VaultStore store;
    private KeyStoreFile file;
    private StoredMasterKeys keys;

    @BeforeEach
    void start() {
        store = new VaultStore(jdbc);
        file = new KeyStoreFile(folder.resolve("keys.p12"), "secret".toCharArray());
        file.createIfNew(random, Suite.AES, () -> true);
        keys = new StoredMasterKeys(file, new Aead(random, Suite.AES));
        new Masters(keys, store, CLOCK).register();
    }

    @Test
    void everyKeyIsWrappedAnewAndOpensWhatItSealed() {
        var sealed = new HashMap<UUID, byte[]>();
        var before = vault(keys);
        for (int n = 0; n < 1_203; n++) {
            var dossier = UUID.randomUUID();
            sealed.put(dossier, before.seal(dossier, "ga", "name", TEXT));
        }
        var erased = sealed.keySet().iterator().next();
        before.erase(erased);
        sealed.remove(erased);
        file.addMaster();
        var rewrapping = rewrapping(CLOCK);
        assertThat(rewrapping.round()).isTrue();
        assertThat(keys.current()).isEqualTo("master-2");
        assertThat(under("master-1")).as("some at a time").isBetween(1, 1_202);
        rounds(rewrapping);
        assertThat(under("master-1")).isZero();
        assertThat(under("master-2")).isEqualTo(1_202);
        var after = vault(new StoredMasterKeys(file, new Aead(random, Suite.AES)));
        sealed.forEach((dossier, bytes) ->
                assertThat(after.open(dossier, "ga", "name", bytes)).isEqualTo(TEXT));
    }

    @Test
    void theOldKeyMayGoWhenNothingIsWrappedUnderItAndNoNodeUsesItAnyMore() {
        var dossier = UUID.randomUUID();
        vault(keys).newDossier(dossier);
        var onlySecond = secondAlone();
        var rewrapping = rewrapping(CLOCK);
        rounds(rewrapping);
        assertThat(ledger.entries())
                .as("another node may still wrap under the old one")
                .isEmpty();
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .isThrownBy(() -> new Masters(onlySecond, store, CLOCK).register());
        rounds(rewrapping(Clock.offset(CLOCK, Duration.ofMinutes(5))));
        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(LedgerEvent.KEYS_ROTATED);
            assertThat(entry.fields()).containsExactly("master-1", "master-2");
        });
        assertThatCode(() -> new Masters(onlySecond, store, CLOCK).register()).doesNotThrowAnyException();
    }

    @Test
    void aLostKeyStoreIsRestoredFromItsBackupAndAnOlderBackupIsRefused() throws IOException {
        var before = UUID.randomUUID();
        var sealedBefore = vault(keys).seal(before, "ga", "name", TEXT);
        var store1 = Files.copy(folder.resolve("keys.p12"), folder.resolve("backup-1.p12"));
        file.addMaster();
        rewrapping(CLOCK).round();
        var after = UUID.randomUUID();
        var sealedAfter = vault(keys).seal(after, "ga", "name", TEXT);
        var store2 = Files.copy(folder.resolve("keys.p12"), folder.resolve("backup-2.p12"));
        Files.delete(folder.resolve("keys.p12"));
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .as("no other takes its place")
                .isThrownBy(() -> file.createIfNew(
                        random, Suite.AES, () -> store.masters().isEmpty()))
                .satisfies(e -> assertThat(e.remedy()).contains("backup"));

        Files.copy(store1, folder.resolve("keys.p12"));
        var old = new StoredMasterKeys(file, new Aead(random, Suite.AES));
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .as("the backup from before the rotation")
                .isThrownBy(() -> new Masters(old, store, CLOCK).register())
                .satisfies(e -> assertThat(e.reason()).contains("master-2"));

        Files.copy(store2, folder.resolve("keys.p12"), StandardCopyOption.REPLACE_EXISTING);
        var restored = new StoredMasterKeys(file, new Aead(random, Suite.AES));
        assertThatCode(() -> new Masters(restored, store, CLOCK).register()).doesNotThrowAnyException();
        assertThat(vault(restored).open(before, "ga", "name", sealedBefore)).isEqualTo(TEXT);
        assertThat(vault(restored).open(after, "ga", "name", sealedAfter)).isEqualTo(TEXT);
        assertThat(vault(restored).pseudonym("990106199001010015"))
                .isEqualTo(vault(keys).pseudonym("990106199001010015"));
    }

    private void rounds(Rewrapping rewrapping) {
        boolean more = true;
        while (more) {
            more = rewrapping.round();
        }
    }

    /** A node whose key store holds the second master key and not the first. */
    private MasterKeys secondAlone() {
        file.addMaster();
        var all = file.secretKeys();
        return new HeldMasterKeys(
                Map.of("master-2", all.get("master-2"), "pseudonym", all.get("pseudonym")),
                new Aead(random, Suite.AES));
    }

    private Rewrapping rewrapping(Clock clock) {
        return new Rewrapping(
                keys, new Masters(keys, store, clock), store, ledger, clock, new TransactionTemplate(transactions));
    }

    private Vault vault(MasterKeys masterKeys) {
        var caseKeys =
                new CaseKeys(store, masterKeys, dossier -> {}, transactions, random, CLOCK, TestVault.settings());
        return new SealingVault(
                caseKeys,
                masterKeys,
                new Aead(random, Suite.AES),
                JsonMapper.builder().build());
    }

    private int under(String master) {
        return jdbc.sql("select count(*) from vault_key where master = ? and wrapped is not null")
                .param(master)
                .query(Integer.class)
                .single();
    }
}
