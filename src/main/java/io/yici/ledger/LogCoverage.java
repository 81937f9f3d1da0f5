package io.yici.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Whether an entry is beyond anybody's reach: a checkpoint covers it, cosigned by the quorum of witnesses where there are any. */
@Component
public class LogCoverage {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** More than these do not wait but are told to ask again: requests must not pile up while witnesses are down. */
    private static final int WAITING = 32;

    private final LogStore store;
    private final TransparencyLog log;
    private final Semaphore waiting = new Semaphore(WAITING);

    LogCoverage(LogStore store, TransparencyLog log) {
        this.store = store;
        this.log = log;
    }

    /** Whether a dossier's entry is covered. */
    public boolean covers(UUID dossier, UUID entry) {
        long covered = log.covered();
        for (Map.Entry<Long, byte[]> placed : store.placed(dossier).entrySet()) {
            if (placed.getKey() < covered && Leaf.read(placed.getValue()).id().equals(entry)) {
                return true;
            }
        }
        return false;
    }

    /** The same, waiting for it a little. */
    public boolean await(UUID dossier, UUID entry, Duration atMost) {
        if (!waiting.tryAcquire()) {
            return covers(dossier, entry);
        }
        try {
            long end = System.nanoTime() + atMost.toNanos();
            while (!covers(dossier, entry)) {
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                Thread.sleep(LOOK_AGAIN.toMillis());
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }
}
