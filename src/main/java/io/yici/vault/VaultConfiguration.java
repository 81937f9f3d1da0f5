package io.yici.vault;

import io.yici.ledger.EntriesAtOnce;
import io.yici.ledger.Ledger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the vault together; {@code yici.vault.master-keys} says where the master keys live. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);

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
        var file = new KeyStoreFile(
                settings.keyStore() == null ? data.resolve("keys.p12") : Path.of(settings.keyStore()),
                password(settings, environment).toCharArray());
        var random = new SecureRandom();
        file.createIfNew(random, settings.suite(), () -> store.masters().isEmpty());
        return new StoredMasterKeys(file, new Aead(random, settings.suite()));
    }

    @Bean
    @ConditionalOnProperty(name = "yici.vault.master-keys", havingValue = "pkcs11")
    MasterKeys tokenMasterKeys(VaultSettings settings, VaultStore store, Environment environment) {
        if (settings.token() == null) {
            throw MasterKeysUnavailable.notSet("yici.vault.token.library");
        }
        var token = new KeyToken(
                settings.token().library(),
                settings.token().slot(),
                password(settings, environment).toCharArray());
        var random = new SecureRandom();
        token.createIfNew(random, settings.suite(), () -> store.masters().isEmpty());
        return new StoredMasterKeys(token, new Aead(random, settings.suite()));
    }

    @Bean
    @ConditionalOnProperty(name = "yici.vault.master-keys", havingValue = "remote")
    MasterKeys remoteMasterKeys(VaultSettings settings) {
        if (settings.remote() == null) {
            throw MasterKeysUnavailable.notSet("yici.vault.remote.address");
        }
        if (settings.suite() != Suite.AES) {
            throw MasterKeysUnavailable.wrongSuite();
        }
        return new RemoteMasterKeys(settings.remote());
    }

    @Bean
    Masters masters(MasterKeys masterKeys, VaultStore store, Clock clock) {
        var masters = new Masters(masterKeys, store, clock);
        masters.register();
        return masters;
    }

    @Bean
    KeyReleases keyReleases(EntriesAtOnce log, MasterKeys masterKeys) {
        return new LoggedReleases(log, masterKeys);
    }

    @Bean
    Vault vault(
            VaultStore store,
            MasterKeys masterKeys,
            // Its keys must be ours before anything is sealed.
            Masters registered,
            KeyReleases releases,
            PlatformTransactionManager transactions,
            Clock clock,
            VaultSettings settings) {
        var random = new SecureRandom();
        var keys = new CaseKeys(store, masterKeys, releases, transactions, random, clock, settings);
        return new SealingVault(
                keys,
                masterKeys,
                new Aead(random, settings.suite()),
                JsonMapper.builder().build());
    }

    @Bean
    Rewrapping rewrapping(
            MasterKeys masterKeys,
            Masters masters,
            VaultStore store,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        return new Rewrapping(masterKeys, masters, store, ledger, clock, new TransactionTemplate(transactions));
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
                    KeyStoreFile.DEMO_PASSWORD);
            return KeyStoreFile.DEMO_PASSWORD;
        }
        throw MasterKeysUnavailable.noPassword();
    }
}
