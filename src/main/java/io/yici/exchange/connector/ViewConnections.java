package io.yici.exchange.connector;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Read-only connections to one database, kept for a while between uses. A pool library would keep who asks waiting where the database says no at
 * once, and hide what it said.
 */
final class ViewConnections implements AutoCloseable {

    private static final String MOST_BYTES = "16M";
    private static final long LONGEST_IDLE = TimeUnit.SECONDS.toNanos(30);

    private final String address;
    private final Properties account = new Properties();
    private final Deque<Kept> kept = new ConcurrentLinkedDeque<>();

    ViewConnections(String address, String user, String secret) {
        this.address = address;
        account.setProperty("user", user);
        account.setProperty("password", secret);
        account.setProperty("ApplicationName", "yici");
        account.setProperty("readOnly", "true");
        account.setProperty("maxResultBuffer", MOST_BYTES);
    }

    private record Kept(Connection connection, long since) {}

    /** What is done with a connection, in one transaction. */
    interface Use<T> {
        T with(Connection connection) throws SQLException, AskingFailed;
    }

    /** Uses a connection; one that was kept and turns out to be lost is replaced once. */
    <T> T use(long until, Use<T> use) throws SQLException, AskingFailed {
        Connection old = kept();
        if (old != null) {
            try {
                return use(old, use);
            } catch (SQLException lost) {
                if (!isLost(lost.getSQLState())) {
                    throw lost;
                }
            }
        }
        return use(opened(until), use);
    }

    private <T> T use(Connection connection, Use<T> use) throws SQLException, AskingFailed {
        boolean sound = false;
        try {
            T result = use.with(connection);
            connection.rollback();
            sound = true;
            return result;
        } finally {
            if (sound) {
                kept.addFirst(new Kept(connection, System.nanoTime()));
            } else {
                closeQuietly(connection);
            }
        }
    }

    private @Nullable Connection kept() {
        for (Kept next = kept.pollFirst(); next != null; next = kept.pollFirst()) {
            if (System.nanoTime() - next.since() < LONGEST_IDLE) {
                return next.connection();
            }
            closeQuietly(next.connection());
        }
        return null;
    }

    private Connection opened(long until) throws SQLException {
        var settings = new Properties();
        settings.putAll(account);
        String seconds = String.valueOf(1 + Math.max(0, TimeUnit.NANOSECONDS.toSeconds(until - System.nanoTime())));
        settings.setProperty("connectTimeout", seconds);
        settings.setProperty("socketTimeout", seconds);
        Connection connection = DriverManager.getConnection(address, settings);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Whether the connection is gone, or the database is going down. */
    static boolean isLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It is not used any more.
        }
    }

    @Override
    public void close() {
        for (Kept next = kept.pollFirst(); next != null; next = kept.pollFirst()) {
            closeQuietly(next.connection());
        }
    }
}
