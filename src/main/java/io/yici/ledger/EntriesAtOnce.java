package io.yici.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Writes what must be on record before it happens: an entry is committed when {@link #record} returns, whatever becomes of the caller's
 * transaction.
 *
 * <p>The connection for it was taken from the pool once and is kept. Whoever calls may hold a connection of the pool: if each had to take a
 * second one, all could wait for each other.
 */
@Component
public class EntriesAtOnce implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EntriesAtOnce.class);

    private final DataSource pool;
    private final LedgerStore store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection kept;

    EntriesAtOnce(DataSource pool, LedgerStore store, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes and commits an entry.
     *
     * @throws org.springframework.dao.DataAccessException if it could not be written: then what it tells of must not happen
     */
    public void record(LedgerEntry entry) {
        var logged = new LoggedEntry(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MILLIS), entry);
        lock.lock();
        try {
            try {
                store.insert(connection(), logged);
            } catch (SQLException lost) {
                // The database may have been started anew since the last entry.
                forget();
                store.insert(connection(), logged);
            }
        } catch (SQLException failed) {
            forget();
            throw new DataAccessResourceFailureException("The entry could not be written", failed);
        } finally {
            lock.unlock();
        }
    }

    private Connection connection() throws SQLException {
        var connection = kept;
        if (connection == null) {
            connection = pool.getConnection();
            connection.setAutoCommit(true);
            kept = connection;
        }
        return connection;
    }

    private void forget() {
        var connection = kept;
        kept = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException broken) {
                LOG.debug("The connection was broken", broken);
            }
        }
    }

    @Override
    public void destroy() {
        lock.lock();
        try {
            forget();
        } finally {
            lock.unlock();
        }
    }
}
