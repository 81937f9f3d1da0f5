package io.yici.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Puts the vault together; {@code yici.vault.master-keys} says where the master keys live. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);
    private static final String DEMO_PASSWORD = "yici-demo";

    @Bean
    VaultStore vaultStore(JdbcClient jdbc) {
        return new VaultStore(jdbc);
    }

    @Bean
    @ConditionalOnProperty(name = "yici.vault.master-keys", havingValue = "file", matchIfMissing = true)
    MasterKeys fileMasterKeys(
            VaultSettings settings,
            @Value("${yici.data:./.yici}") Path data,
            VaultStore store,
            Environment environment) {
        var file = settings.keyStore() == null ? data.resolve("keys.p12") : Path.of(settings.keyStore());
        return new KeyStoreFile(file, password(settings, environment).toCharArray())
                .keys(new SecureRandom(), () -> store.masterKeys().isEmpty());
    }

    @Bean
    Vault vault(
            VaultStore store,
            MasterKeys masterKeys,
            PlatformTransactionManager transactions,
            Clock clock,
            VaultSettings settings) {
        var random = new SecureRandom();
        register(masterKeys, store, clock);
        var keys = new CaseKeys(store, masterKeys, transactions, random, clock, settings);
        return new SealingVault(
                keys, masterKeys, new Aead(random), JsonMapper.builder().build());
    }

    /** A node whose master keys are not those that sealed this database must not start: what it seals the others cannot open. */
    static void register(MasterKeys masterKeys, VaultStore store, Clock clock) {
        var ours = masterKeys.checkValues();
        requireSame(store.masterKeys(), ours);
        ours.forEach((id, checkValue) -> {
            if (!store.masterKeys().containsKey(id)) {
                insert(store, id, checkValue, clock);
            }
        });
        // Two nodes may have started on a new database at once.
        requireSame(store.masterKeys(), ours);
    }

    private static void insert(VaultStore store, String id, String checkValue, Clock clock) {
        try {
            store.insertMaster(id, checkValue, clock.instant());
        } catch (DuplicateKeyException registeredMeanwhile) {
            LOG.debug("Another node registered {}", id);
        }
    }

    private static void requireSame(Map<String, String> known, Map<String, String> ours) {
        var foreign = known.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(ours.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!foreign.isEmpty()) {
            throw MasterKeysUnavailable.foreign(foreign);
        }
    }

    private static String password(VaultSettings settings, Environment environment) {
        var password = settings.password();
        if (password != null && !password.isBlank()) {
            return password;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            LOG.warn(
                    "Personal data is protected by the demo password \"{}\", which everybody knows: "
                            + "set yici.vault.password before real data is entered",
                    DEMO_PASSWORD);
            return DEMO_PASSWORD;
        }
        throw MasterKeysUnavailable.noPassword();
    }
}
