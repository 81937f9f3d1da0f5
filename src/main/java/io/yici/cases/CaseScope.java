package io.yici.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was read or written of a case in the current transaction, kept until it ends, so that nothing is read twice. */
@Component
public class CaseScope {

    private final Object key = new Object();

    /** The value kept under the name, or what the supplier gives; outside a transaction nothing is kept. */
    @SuppressWarnings("unchecked")
    public <T> T get(UUID dossier, String name, Supplier<T> supplier) {
        Map<String, Object> kept = kept();
        if (kept == null) {
            return supplier.get();
        }
        String at = dossier + "/" + name;
        Object value = kept.get(at);
        if (value == null) {
            value = supplier.get();
            kept.put(at, value);
        }
        return (T) value;
    }

    /** Keeps a value known from elsewhere, instead of what might have been read before. */
    public void put(UUID dossier, String name, Object value) {
        Map<String, Object> kept = kept();
        if (kept != null) {
            kept.put(dossier + "/" + name, value);
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, Object> kept() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Map<String, Object> kept = (Map<String, Object>) TransactionSynchronizationManager.getResource(key);
        if (kept == null) {
            kept = new HashMap<>();
            TransactionSynchronizationManager.bindResource(key, kept);
            Object mine = kept;
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    // A nested transaction starts with nothing kept.
                    TransactionSynchronizationManager.unbindResource(key);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(key, mine);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(key);
                }
            });
        }
        return kept;
    }
}
