package io.yici.vault;

import io.yici.vault.VaultStore.KnownMaster;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** Which master keys this database was sealed under, held against those of this node. */
final class Masters {

    private static final Logger LOG = LoggerFactory.getLogger(Masters.class);

    private final MasterKeys keys;
    private final VaultStore store;
    private final Clock clock;

    Masters(MasterKeys keys, VaultStore store, Clock clock) {
        this.keys = keys;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Enters this node's keys.
     *
     * @throws MasterKeysUnavailable if they are not those that sealed this database: what this node seals the others could not open
     */
    void register() {
        var ours = keys.checkValues();
        var known = requireSame(ours);
        ours.forEach((id, checkValue) -> {
            if (known.stream().noneMatch(master -> master.id().equals(id))) {
                insert(id, checkValue);
            }
        });
        // Two nodes may have started on a new database at once.
        requireSame(ours);
    }

    private void insert(String id, String checkValue) {
        try {
            store.insertMaster(id, checkValue, clock.instant());
        } catch (DuplicateKeyException registeredMeanwhile) {
            LOG.debug("Another node registered {}", id);
        }
    }

    private List<KnownMaster> requireSame(Map<String, String> ours) {
        var known = store.masters();
        var foreign = known.stream()
                .filter(master -> !isHeld(master, ours))
                .map(KnownMaster::id)
                .toList();
        if (!foreign.isEmpty()) {
            throw MasterKeysUnavailable.foreign(foreign);
        }
        return known;
    }

    private static boolean isHeld(KnownMaster master, Map<String, String> ours) {
        var held = ours.get(master.id());
        return held == null ? master.rewrapped() : held.equals(master.checkValue());
    }
}
