package io.yici.vault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keys that one transaction made or destroyed; others learn of it when it commits, and never of what was rolled back. */
final class TransactionKeys implements TransactionSynchronization {

    private final CaseKeys keys;
    private final Set<UUID> touched = new HashSet<>();
    private final Map<UUID, CaseKey> made = new HashMap<>();

    private TransactionKeys(CaseKeys keys) {
        this.keys = keys;
    }

    /** The running transaction's; none where it touched no key, or where no transaction runs. */
    static @Nullable TransactionKeys current(CaseKeys keys) {
        return (TransactionKeys) TransactionSynchronizationManager.getResource(keys);
    }

    /** The running transaction's, begun where it touched no key so far; none where no transaction runs. */
    static @Nullable TransactionKeys join(CaseKeys keys) {
        var current = current(keys);
        if (current != null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return current;
        }
        var begun = new TransactionKeys(keys);
        TransactionSynchronizationManager.bindResource(keys, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    void created(UUID dossier, CaseKey key) {
        touched.add(dossier);
        made.put(dossier, key);
    }

    void erased(UUID dossier) {
        touched.add(dossier);
        made.remove(dossier);
    }

    boolean concerns(UUID dossier) {
        return touched.contains(dossier);
    }

    Optional<CaseKey> find(UUID dossier) {
        return Optional.ofNullable(made.get(dossier));
    }

    @Override
    public void savepointRollback(Object savepoint) {
        // What was made after the savepoint has no row any more; what was made before is read from its row again.
        made.clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(keys);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(keys, this);
    }

    @Override
    public void afterCommit() {
        touched.stream().filter(dossier -> !made.containsKey(dossier)).forEach(keys::forget);
        made.forEach(keys::share);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(keys);
    }
}
