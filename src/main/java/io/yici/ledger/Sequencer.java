package io.yici.ledger;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.TreeReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives what waits in the outbox its place in the log, and signs how far the log has come. One node at a time does, and each entry moves in one transaction: whatever
 * stops in between, nothing is lost and nothing has two places.
 */
@Component
class Sequencer {

    private static final int AT_ONCE = 2_000;
    private static final int ROUNDS = 50;

    private final LogStore store;
    private final LogKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sequencer(LogStore store, LogKey key, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Sequences what waits, and signs when there is something new. */
    void run() {
        for (int round = 0; round < ROUNDS; round++) {
            Boolean more = transaction.execute(status -> place() == AT_ONCE);
            if (!Boolean.TRUE.equals(more)) {
                break;
            }
        }
        transaction.executeWithoutResult(status -> sign());
    }

    private int place() {
        Optional<LogStore.Head> head = store.lockHead();
        List<LogStore.Waiting> waiting = head.isEmpty() ? List.of() : store.waiting(AT_ONCE);
        if (head.isPresent() && !waiting.isEmpty()) {
            long size = head.get().size();
            store.place(waiting, size);
            new LogTree(store)
                    .append(
                            size,
                            waiting.stream()
                                    .map(entry -> Hash.ofLeaf(entry.leaf()))
                                    .toList());
            store.grow(size + waiting.size());
        }
        return waiting.size();
    }

    private void sign() {
        store.lockHead().filter(head -> head.size() > head.signedSize()).ifPresent(head -> {
            Hash root = new TreeReader(new LogTree(store)).root(head.size());
            String text = new Checkpoint(key.signer().key().name(), head.size(), root).text();
            Instant now = clock.instant();
            store.sign(head.size(), SignedNote.sign(text, key.signers(), now).toString(), now);
        });
    }
}
