package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.yici.testing.StoreTest;
import io.yici.vault.VaultStore.KnownMaster;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@StoreTest
@Import(TestVault.class)
class VaultStoreTest {

    private static final byte[] TEXT = "张三 990106199003070017".getBytes(UTF_8);

    private final UUID dossier = UUID.randomUUID();

    @Autowired
    Vault vault;

    @Autowired
    VaultStore store;

    @Autowired
    MasterKeys masterKeys;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensWhatItSealed() {
        var sealed = vault.seal(dossier, "ga", "ga_czrk", TEXT);
        assertThat(vault.open(dossier, "ga", "ga_czrk", sealed)).isEqualTo(TEXT);
    }

    @Test
    void opensOnAnotherNode() {
        var sealed = vault.seal(dossier, "ga", "ga_czrk", TEXT);
        assertThat(anotherNode().open(dossier, "ga", "ga_czrk", sealed)).isEqualTo(TEXT);
    }

    @Test
    void sealsRecordsAsJson() {
        var sealed = vault.sealJson(dossier, "ga", "ga_czrk", Map.of("czrkxm", "张三"));
        assertThat(vault.openJson(dossier, "ga", "ga_czrk", sealed, new TypeReference<Map<String, String>>() {}))
                .isEqualTo(Map.of("czrkxm", "张三"));
    }

    @Test
    void refusesAValueInAnotherPlace() {
        var sealed = vault.seal(dossier, "ga", "ga_czrk", TEXT);
        var other = UUID.randomUUID();
        vault.newDossier(other);
        assertRefused(other, "ga", "ga_czrk", sealed);
        assertRefused(dossier, "mz", "ga_czrk", sealed);
        assertRefused(dossier, "ga", "mz_hydj", sealed);
        assertRefused(dossier, "gag", "a_czrk", sealed);
        assertRefused(UUID.randomUUID(), "ga", "ga_czrk", sealed);
    }

    @Test
    void refusesAKeyMovedToAnotherDossier() {
        var sealed = vault.seal(dossier, "ga", "ga_czrk", TEXT);
        var thief = UUID.randomUUID();
        jdbc.sql("insert into vault_key (dossier, master, wrapped, created_at) "
                        + "select cast(? as uuid), master, wrapped, created_at from vault_key where dossier = ?")
                .params(thief, dossier)
                .update();
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> anotherNode().open(thief, "ga", "ga_czrk", sealed));
    }

    @Test
    void holdsOneRowADossier() {
        vault.newDossier(dossier);
        vault.seal(dossier, "ga", "ga_czrk", TEXT);
        vault.seal(dossier, "mz", "mz_hydj", TEXT);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void refusesToBeginADossierTwice() {
        vault.newDossier(dossier);
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> vault.newDossier(dossier));
    }

    @Test
    void opensNothingOfAnErasedDossier() {
        var sealed = vault.seal(dossier, "ga", "ga_czrk", TEXT);
        vault.erase(dossier);
        assertThatExceptionOfType(DossierErased.class).isThrownBy(() -> vault.open(dossier, "ga", "ga_czrk", sealed));
        assertThatExceptionOfType(DossierErased.class).isThrownBy(() -> vault.seal(dossier, "ga", "ga_czrk", TEXT));
        assertThatExceptionOfType(DossierErased.class)
                .isThrownBy(() -> anotherNode().open(dossier, "ga", "ga_czrk", sealed));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void keepsADossierWhoseErasureRolledBack() {
        var sealed = vault.seal(dossier, "ga", "ga_czrk", TEXT);
        transaction().executeWithoutResult(status -> {
            vault.erase(dossier);
            assertThatExceptionOfType(DossierErased.class)
                    .isThrownBy(() -> vault.open(dossier, "ga", "ga_czrk", sealed));
            status.setRollbackOnly();
        });
        assertThat(vault.open(dossier, "ga", "ga_czrk", sealed)).isEqualTo(TEXT);
        transaction().executeWithoutResult(status -> vault.erase(dossier));
        assertThatExceptionOfType(DossierErased.class).isThrownBy(() -> vault.open(dossier, "ga", "ga_czrk", sealed));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void forgetsAKeyThatRolledBack() {
        transaction().executeWithoutResult(status -> {
            vault.newDossier(dossier);
            vault.seal(dossier, "ga", "ga_czrk", TEXT);
            status.setRollbackOnly();
        });
        var sealed = vault.seal(dossier, "ga", "ga_czrk", TEXT);
        assertThat(anotherNode().open(dossier, "ga", "ga_czrk", sealed)).isEqualTo(TEXT);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void forgetsAKeyThatRolledBackToASavepoint() {
        var sealed = transaction().execute(outer -> {
            var savepoint = outer.createSavepoint();
            vault.seal(dossier, "ga", "ga_czrk", TEXT);
            outer.rollbackToSavepoint(savepoint);
            return vault.seal(dossier, "ga", "ga_czrk", TEXT);
        });
        assertThat(vault.open(dossier, "ga", "ga_czrk", sealed)).isEqualTo(TEXT);
        assertThat(anotherNode().open(dossier, "ga", "ga_czrk", sealed)).isEqualTo(TEXT);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void keepsAnInnerTransactionApart() {
        var inner = UUID.randomUUID();
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction().executeWithoutResult(status -> {
            vault.newDossier(dossier);
            own.executeWithoutResult(other -> vault.newDossier(inner));
            vault.seal(dossier, "ga", "ga_czrk", TEXT);
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
        var sealed = vault.seal(inner, "ga", "ga_czrk", TEXT);
        assertThat(anotherNode().open(inner, "ga", "ga_czrk", sealed)).isEqualTo(TEXT);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void agreesOnOneKeyWhenManyNodesMakeItAtOnce() throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                var contested = UUID.randomUUID();
                var results = new ArrayList<Future<byte[]>>();
                for (int node = 0; node < 8; node++) {
                    var one = anotherNode();
                    results.add(threads.submit(() -> {
                        start.await();
                        return transaction().execute(status -> one.seal(contested, "ga", "ga_czrk", TEXT));
                    }));
                }
                start.countDown();
                for (var result : results) {
                    assertThat(vault.open(contested, "ga", "ga_czrk", result.get()))
                            .isEqualTo(TEXT);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void namesAPersonByAPseudonym() {
        assertThat(vault.pseudonym("990106199003070017"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(vault.pseudonym("990106199003070017"))
                .isNotEqualTo(vault.pseudonym("990106199105180022"));
    }

    @Test
    void registersMasterKeysAndRefusesOthers() {
        new Masters(masterKeys, store, Clock.systemUTC()).register();
        new Masters(masterKeys, store, Clock.systemUTC()).register();
        assertThat(store.masters().stream().collect(Collectors.toMap(KnownMaster::id, KnownMaster::checkValue)))
                .isEqualTo(masterKeys.checkValues());
        var foreign = new TestVault().masterKeys();
        assertThatExceptionOfType(MasterKeysUnavailable.class)
                .isThrownBy(() -> new Masters(foreign, store, Clock.systemUTC()).register());
    }

    private Vault anotherNode() {
        return node(Suite.AES, dossier -> {});
    }

    private Vault node(Suite suite, KeyReleases releases) {
        var random = new SecureRandom();
        var keys = new CaseKeys(
                store, masterKeys, releases, transactions, random, Clock.systemUTC(), TestVault.settings());
        return new SealingVault(
                keys, masterKeys, new Aead(random, suite), JsonMapper.builder().build());
    }

    @Test
    void bothSuitesOpenWhatTheOtherSealed() {
        var gm = node(Suite.GM, released -> {});
        var sealed = gm.seal(dossier, "ga", "ga_czrk", TEXT);
        assertThat(sealed).hasSameSizeAs(vault.seal(dossier, "ga", "ga_czrk", TEXT));
        assertThat(vault.open(dossier, "ga", "ga_czrk", sealed)).isEqualTo(TEXT);
        assertThat(gm.open(dossier, "ga", "ga_czrk", vault.seal(dossier, "ga", "ga_czrk", TEXT)))
                .isEqualTo(TEXT);
        sealed[0] = Suite.AES.version();
        assertRefused(dossier, "ga", "ga_czrk", sealed);
    }

    @Test
    void recordsAReleaseBeforeTheKeyIsUnwrapped() {
        var sealed = vault.seal(dossier, "ga", "ga_czrk", TEXT);
        var released = new ArrayList<UUID>();
        var other = node(Suite.AES, released::add);
        other.open(dossier, "ga", "ga_czrk", sealed);
        other.open(dossier, "ga", "ga_czrk", sealed);
        assertThat(released).as("while the key is held it is released once").containsExactly(dossier);
        var unwritten = node(Suite.AES, any -> {
            throw new IllegalStateException("the log is full");
        });
        assertThatIllegalStateException().isThrownBy(() -> unwritten.open(dossier, "ga", "ga_czrk", sealed));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private void assertRefused(UUID place, String source, String context, byte[] sealed) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.open(place, source, context, sealed));
    }

    private int rows() {
        return jdbc.sql("select count(*) from vault_key where dossier = ?")
                .param(dossier)
                .query(Integer.class)
                .single();
    }
}
