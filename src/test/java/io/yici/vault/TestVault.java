package io.yici.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The vault on the test's database, with master keys that live as long as the test. */
@TestConfiguration(proxyBeanMethods = false)
public class TestVault {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    MasterKeys masterKeys() {
        return new HeldMasterKeys(
                Map.of("master-1", key(), HeldMasterKeys.pseudonym(Suite.AES), key()), new Aead(RANDOM, Suite.AES));
    }

    @Bean
    VaultStore vaultStore(JdbcClient jdbc) {
        return new VaultStore(jdbc);
    }

    @Bean
    CaseKeys caseKeys(
            VaultStore store,
            MasterKeys masterKeys,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        return new CaseKeys(
                store,
                masterKeys,
                dossier -> {},
                transactions,
                RANDOM,
                clock.getIfAvailable(Clock::systemUTC),
                settings());
    }

    @Bean
    Vault vault(CaseKeys keys, MasterKeys masterKeys) {
        return new SealingVault(
                keys,
                masterKeys,
                new Aead(RANDOM, Suite.AES),
                JsonMapper.builder().build());
    }

    static VaultSettings settings() {
        return new VaultSettings(null, null, null, null, Suite.AES, 1000, Duration.ofMinutes(1));
    }

    static SecretKey key() {
        var key = new byte[CaseKey.LENGTH];
        RANDOM.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }
}
