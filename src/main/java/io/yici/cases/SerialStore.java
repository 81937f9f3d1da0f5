package io.yici.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out the serials of case numbers. A node takes them in blocks, so that cases do not queue for one row; serials of a block left
 * over at a restart are never used.
 */
@Repository
class SerialStore {

    private static final int BLOCK = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<Key, Block> blocks = new ConcurrentHashMap<>();

    SerialStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The next serial of the item on that day, counted from 1; never given twice. Not to be called within a transaction: others would
     * wait for its connection.
     */
    int next(String item, LocalDate received) {
        Key key = new Key(item, received);
        blocks.keySet().removeIf(old -> old.received().isBefore(received.minusDays(1)));
        Block block = blocks.compute(key, (k, kept) -> kept == null || kept.isUsedUp() ? take(k) : kept.advanced());
        return block.next();
    }

    private Block take(Key key) {
        while (true) {
            try {
                int first = Objects.requireNonNull(transaction.execute(status -> advance(key)));
                return new Block(first, first + BLOCK - 1);
            } catch (DuplicateKeyException begunByAnotherNode) {
                // The row is there now: the next round advances it.
            }
        }
    }

    private int advance(Key key) {
        int taken = jdbc.sql("update case_serial set next_serial = next_serial + ? where item = ? and received = ?")
                .params(BLOCK, key.item(), key.received())
                .update();
        if (taken == 0) {
            jdbc.sql("insert into case_serial (item, received, next_serial) values (?, ?, ?)")
                    .params(key.item(), key.received(), 1 + BLOCK)
                    .update();
            return 1;
        }
        return jdbc.sql("select next_serial from case_serial where item = ? and received = ?")
                        .params(key.item(), key.received())
                        .query(Integer.class)
                        .single()
                - BLOCK;
    }

    private record Key(String item, LocalDate received) {}

    private record Block(int next, int last) {

        boolean isUsedUp() {
            return next >= last;
        }

        Block advanced() {
            return new Block(next + 1, last);
        }
    }
}
