package io.yici.vault;

import io.yici.ledger.LedgerMeasure;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A vault on a database, and what a case asks of it. */
public final class VaultMeasure {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String[] SOURCES = {"applicant", "ga", "mz", "gjj", "zr", "decision", "notice", "certificate"};

    private final VaultStore store;
    private final MasterKeys masterKeys;
    private final DataSourceTransactionManager transactions;
    private final LedgerMeasure ledger;
    private final Suite suite;
    private final Vault vault;

    /** @param suite {@code AES} or {@code GM} */
    public VaultMeasure(DataSource source, LedgerMeasure ledger, String suite) {
        this.suite = Suite.valueOf(suite);
        this.store = new VaultStore(JdbcClient.create(source));
        this.transactions = new DataSourceTransactionManager(source);
        this.ledger = ledger;
        this.masterKeys = new HeldMasterKeys(
                Map.of(HeldMasterKeys.master(1), key(), HeldMasterKeys.pseudonym(this.suite), key()),
                new Aead(RANDOM, this.suite));
        this.vault = vault(dossier -> {});
    }

    private Vault vault(KeyReleases releases) {
        var settings = new VaultSettings(null, null, null, null, suite, 10_000, Duration.ofMinutes(1));
        var keys = new CaseKeys(store, masterKeys, releases, transactions, RANDOM, Clock.systemUTC(), settings);
        return new SealingVault(
                keys, masterKeys, new Aead(RANDOM, suite), JsonMapper.builder().build());
    }

    private static SecretKeySpec key() {
        var key = new byte[CaseKey.LENGTH];
        RANDOM.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    /** A case: its key, and so many values sealed and opened again, of so many bytes; the key's row is not counted here. */
    public void caseInMemory(int values, int bytes) {
        var key = new CaseKey(key().getEncoded());
        var aead = new Aead(RANDOM, suite);
        var plaintext = new byte[bytes];
        for (int n = 0; n < values; n++) {
            var source = key.ofSource(suite, SOURCES[n % SOURCES.length]);
            aead.open(source, plaintext, aead.seal(source, plaintext, plaintext));
        }
    }

    /** A transaction that makes a case's key and seals values. */
    public UUID caseInDatabase(int values, int bytes) {
        var dossier = UUID.randomUUID();
        var plaintext = new byte[bytes];
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            vault.newDossier(dossier);
            for (int n = 0; n < values; n++) {
                vault.seal(dossier, SOURCES[n % SOURCES.length], "value", plaintext);
            }
        });
        return dossier;
    }

    /** A node that does not hold the case's key opens a value: with the entry that says so, or without. */
    public void release(UUID dossier, byte[] sealed, boolean logged) {
        var other = vault(logged ? any -> ledger.recordAtOnce() : any -> {});
        other.open(dossier, SOURCES[0], "value", sealed);
    }

    public byte[] seal(UUID dossier) {
        return vault.seal(dossier, SOURCES[0], "value", new byte[100]);
    }
}
