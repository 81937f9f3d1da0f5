package io.yici.vault;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.loop.LoopThread;
import io.yici.vault.VaultStore.KnownMaster;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up master keys that were added and wraps the dossiers' keys anew under the latest, some at a time, while everything else goes on. What
 * the keys sealed stays as it is.
 */
final class Rewrapping extends LoopThread {

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);
    /** By then every node has taken up the new key and wraps nothing under the one before. */
    private static final Duration SETTLED = PAUSE.multipliedBy(4);

    private final MasterKeys keys;
    private final Masters masters;
    private final VaultStore store;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private UUID after = FIRST;

    Rewrapping(
            MasterKeys keys,
            Masters masters,
            VaultStore store,
            Ledger ledger,
            Clock clock,
            TransactionTemplate transaction) {
        super("vault-rewrapping", PAUSE);
        this.keys = keys;
        this.masters = masters;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    protected boolean round() {
        if (keys.refresh()) {
            masters.register();
            LOG.info("The master key {} is in use from now on", keys.current());
        }
        return nextOld().map(this::rewrap).orElse(false);
    }

    private Optional<KnownMaster> nextOld() {
        return store.masters().stream()
                .filter(master -> HeldMasterKeys.isMaster(master.id()))
                .filter(master -> !master.rewrapped() && !master.id().equals(keys.current()))
                .findFirst();
    }

    private boolean rewrap(KnownMaster old) {
        List<UUID> done = transaction.execute(status -> batch(old.id()));
        if (!done.isEmpty()) {
            after = done.get(done.size() - 1);
            return true;
        }
        after = FIRST;
        finish(old);
        return false;
    }

    private List<UUID> batch(String old) {
        var wrapped = store.wrappedUnder(old, after, AT_ONCE);
        for (var row : wrapped) {
            var binding = CaseKeys.binding(row.dossier());
            store.rewrap(row.dossier(), keys.wrap(keys.unwrap(row.key(), binding), binding));
        }
        return wrapped.stream().map(VaultStore.Wrapped::dossier).toList();
    }

    private void finish(KnownMaster old) {
        var since = store.masters().stream()
                .filter(master -> master.id().equals(keys.current()))
                .findFirst()
                .orElseThrow()
                .since();
        if (clock.instant().isBefore(since.plus(SETTLED)) || store.isInUse(old.id())) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (store.markRewrapped(old.id(), clock.instant())) {
                ledger.record(LedgerEntry.of(LedgerEvent.KEYS_ROTATED, "vault.rotation", "pipl.51")
                        .fields(List.of(old.id(), keys.current())));
                LOG.info("Nothing is wrapped under {} any more: it may be taken out of the key store", old.id());
            }
        });
    }
}
