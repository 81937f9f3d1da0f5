package io.yici.exchange.connector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One department's database, read only, through a few connections. */
final class ViewStore implements AutoCloseable {

    /** No such database, schema, view, column or operator, or not for us. */
    private static final Set<String> REFUSALS = Set.of("3D000", "3F000", "42501", "42703", "42804", "42883", "42P01");

    private final ViewConnections connections;
    private final Workers workers;
    private final int maxRows;

    ViewStore(ViewConnections connections, int most, int maxRows) {
        this.connections = connections;
        this.workers = new Workers("register-sql", most);
        this.maxRows = maxRows;
    }

    /** The rows of a query by key; more than may be are no answer. */
    List<Map<String, @Nullable String>> rows(String query, List<String> fields, String key, long until)
            throws AskingFailed {
        var inUse = new AtomicReference<@Nullable Connection>();
        try {
            return workers.until(until, () -> {
                try {
                    return connections.use(until, connection -> {
                        inUse.set(connection);
                        return rows(connection, query, fields, key, until);
                    });
                } catch (SQLException failed) {
                    throw failure(failed.getSQLState());
                }
            });
        } catch (AskingFailed failed) {
            breakOff(inUse.get());
            throw failed;
        }
    }

    /** A server that goes on talking would keep the thread. */
    private static void breakOff(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException gone) {
            // That is what was wanted.
        }
    }

    private List<Map<String, @Nullable String>> rows(
            Connection connection, String query, List<String> fields, String key, long until)
            throws SQLException, AskingFailed {
        limitTime(connection, until);
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setMaxRows(maxRows + 1);
            statement.setString(1, key);
            try (ResultSet found = statement.executeQuery()) {
                return rows(found, fields);
            }
        }
    }

    /** The database gives up by itself at the deadline, and is not waited for much longer where it is silent. */
    private static void limitTime(Connection connection, long until) throws SQLException, AskingFailed {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
            throw AskingFailed.deadline();
        }
        connection.setNetworkTimeout(Runnable::run, (int) left + 500);
        try (PreparedStatement limit = connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
            limit.setString(1, String.valueOf(left));
            limit.execute();
        }
    }

    private List<Map<String, @Nullable String>> rows(ResultSet found, List<String> fields)
            throws SQLException, AskingFailed {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        while (found.next()) {
            if (rows.size() == maxRows) {
                throw AskingFailed.malformed("rows");
            }
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                row.put(fields.get(i), found.getString(i + 1));
            }
            rows.add(row);
        }
        return rows;
    }

    private static AskingFailed failure(@Nullable String state) {
        if (state == null || ViewConnections.isLost(state)) {
            return new AskingFailed(FailureKind.CONNECT, "lost");
        }
        if (REFUSALS.contains(state) || state.startsWith("28")) {
            return AskingFailed.refused(state);
        }
        return state.equals("57014") ? AskingFailed.deadline() : new AskingFailed(FailureKind.FAULT, state);
    }

    @Override
    public void close() {
        workers.close();
        connections.close();
    }
}
