package io.yici.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.value.VersionedValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what a killed process had begun in a file of H2. H2 writes one table after the other while other transactions go on, so that a row of a transaction that never
 * ended may be in the file without the line by which H2 would take it back (its issue 2080). Such a row looks locked, or written by us, to whoever is given the number
 * of the transaction that died.
 */
public final class KilledFileDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(KilledFileDatabase.class);

    private KilledFileDatabase() {}

    /**
     * Opens the file alone and closes it again. Reads all of it where the last process did not close it, and nothing otherwise.
     *
     * @param url address of an H2 database; nothing happens where it is served by another process or kept in memory
     * @return how many rows and lines of indexes were taken back
     * @throws SQLException when the file cannot be opened
     */
    public static int mend(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
                return 0;
            }
            MVStore store = session.getDatabase().getStore().getMvStore();
            if (store.getStoreHeader().containsKey("clean")) {
                return 0;
            }
            int takenBack = 0;
            for (String name : List.copyOf(store.getMapNames())) {
                takenBack += takeBack(store, name);
            }
            store.commit();
            if (takenBack > 0) {
                LOG.warn("the last process was killed; {} rows it had not committed were taken back", takenBack);
            }
            return takenBack;
        }
    }

    private static int takeBack(MVStore store, String name) {
        if (name.startsWith(TransactionStore.UNDO_LOG_NAME_PREFIX)) {
            return 0;
        }
        MVMap<Object, VersionedValue<Object>> map = store.openMap(name);
        if (!(map.getValueType() instanceof VersionedValueType)) {
            return 0;
        }
        List<Object> open = new ArrayList<>();
        Cursor<Object, VersionedValue<Object>> rows = map.cursor(null);
        while (rows.hasNext()) {
            Object key = rows.next();
            if (!rows.getValue().isCommitted()) {
                open.add(key);
            }
        }
        open.forEach(key -> takeBack(map, key));
        return open.size();
    }

    @SuppressWarnings("unchecked")
    private static void takeBack(MVMap<Object, VersionedValue<Object>> map, Object key) {
        VersionedValue<Object> row = map.get(key);
        if (row == null || row.isCommitted()) {
            return;
        }
        // Rows and values of H2 are committed values themselves.
        if (row.getCommittedValue() instanceof VersionedValue<?> committed) {
            map.put(key, (VersionedValue<Object>) committed);
        } else {
            map.remove(key);
        }
    }
}
