package io.yici.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.vault.VaultStore.StoredKey;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dossiers' keys: made once, kept unwrapped for a short time, destroyed on demand.
 *
 * <p>Only keys whose transaction has committed are shared; see {@link TransactionKeys} for those that have not.
 */
class CaseKeys {

    private final VaultStore store;
    private final MasterKeys masterKeys;
    private final KeyReleases releases;
    private final SecureRandom random;
    private final Clock clock;
    private final TransactionTemplate savepoint;
    private final Cache<UUID, CaseKey> shared;
    private final AtomicLong erasures = new AtomicLong();

    CaseKeys(
            VaultStore store,
            MasterKeys masterKeys,
            KeyReleases releases,
            PlatformTransactionManager transactions,
            SecureRandom random,
            Clock clock,
            VaultSettings settings) {
        this.store = store;
        this.masterKeys = masterKeys;
        this.releases = releases;
        this.random = random;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.shared = Caffeine.newBuilder()
                .maximumSize(settings.keysKept())
                .expireAfterWrite(settings.keysKeptFor())
                .build();
    }

    /** Makes the dossier's key. */
    CaseKey create(UUID dossier) {
        var key = new byte[CaseKey.LENGTH];
        random.nextBytes(key);
        store.insert(dossier, masterKeys.wrap(key, binding(dossier)), clock.instant());
        var created = new CaseKey(key);
        var own = TransactionKeys.join(this);
        if (own == null) {
            shared.put(dossier, created);
        } else {
            own.created(dossier, created);
        }
        return created;
    }

    /** The dossier's key, made where there is none; two that make it at once get the same. */
    CaseKey findOrCreate(UUID dossier) {
        var found = find(dossier);
        if (found.isPresent()) {
            return found.get();
        }
        try {
            return savepoint.execute(status -> create(dossier));
        } catch (DuplicateKeyException madeMeanwhile) {
            return find(dossier).orElseThrow(() -> madeMeanwhile);
        }
    }

    /** The dossier's key, if it ever had one. */
    Optional<CaseKey> find(UUID dossier) {
        var own = TransactionKeys.current(this);
        if (own != null && own.concerns(dossier)) {
            return own.find(dossier).or(() -> load(dossier));
        }
        var kept = shared.getIfPresent(dossier);
        if (kept != null) {
            return Optional.of(kept);
        }
        var before = erasures.get();
        var loaded = load(dossier);
        loaded.ifPresent(key -> share(dossier, key, before));
        return loaded;
    }

    void erase(UUID dossier) {
        store.erase(dossier, clock.instant());
        var own = TransactionKeys.join(this);
        if (own == null) {
            forget(dossier);
        } else {
            own.erased(dossier);
        }
    }

    /** Shares a key whose transaction has committed. */
    void share(UUID dossier, CaseKey key) {
        share(dossier, key, erasures.get());
    }

    private void share(UUID dossier, CaseKey key, long erasuresBefore) {
        shared.put(dossier, key);
        // Somebody may have erased the dossier after we read its key and before we kept it.
        if (erasures.get() != erasuresBefore) {
            shared.invalidate(dossier);
        }
    }

    void forget(UUID dossier) {
        erasures.incrementAndGet();
        shared.invalidate(dossier);
    }

    private Optional<CaseKey> load(UUID dossier) {
        return store.find(dossier).map(stored -> unwrap(dossier, stored));
    }

    private CaseKey unwrap(UUID dossier, StoredKey stored) {
        var wrapped = stored.wrapped();
        if (wrapped == null) {
            throw new DossierErased();
        }
        releases.record(dossier);
        return new CaseKey(masterKeys.unwrap(wrapped, binding(dossier)));
    }

    /** What a wrapped key is bound to. */
    static byte[] binding(UUID dossier) {
        return ByteBuffer.allocate(16)
                .putLong(dossier.getMostSignificantBits())
                .putLong(dossier.getLeastSignificantBits())
                .array();
    }
}
