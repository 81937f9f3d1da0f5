package io.yici.exchange.connector;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks a view of a department's PostgreSQL: the fields asked for, of the rows with this key, in a read-only transaction. The view decides what can be
 * seen at all.
 */
@Component
final class SqlConnector implements RegisterConnector, AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    private final AnswerLimits limits;
    private final Map<Account, ViewStore> databases = new ConcurrentHashMap<>();

    @Autowired
    SqlConnector() {
        this(AnswerLimits.DEFAULT);
    }

    SqlConnector(AnswerLimits limits) {
        this.limits = limits;
    }

    private record Account(String address, String user, String secret) {}

    @Override
    public String kind() {
        return "sql";
    }

    @Override
    public RegisterAnswer ask(RegisterQuestion question) {
        var endpoint = question.endpoint(RegisterEndpoint.Sql.class);
        return Asking.ask(question, until -> {
            String query = query(question, endpoint);
            ViewStore database = databases.computeIfAbsent(
                    new Account(endpoint.address(), endpoint.user(), endpoint.secret()),
                    account -> new ViewStore(
                            new ViewConnections(account.address(), account.user(), account.secret()),
                            CONNECTIONS,
                            limits.maxRows()));
            var rows = database.rows(query, question.fields(), question.key(), until);
            return rows.isEmpty()
                    ? new RegisterAnswer.NoSuchRecord(question.requestId(), null, null)
                    : new RegisterAnswer.Rows(question.requestId(), rows, null, null);
        });
    }

    /** Values come as the database writes them, and no longer than any field may be: the rest would only cost memory. */
    private static String query(RegisterQuestion question, RegisterEndpoint.Sql endpoint) throws AskingFailed {
        var query = new StringBuilder("select ");
        for (String field : question.fields()) {
            query.append("left(").append(quoted(field)).append("::text, ");
            query.append(ValueReader.LONGEST_TEXT + 1).append("), ");
        }
        query.setLength(query.length() - 2);
        query.append(" from ");
        String view = endpoint.view().replace("{resource}", required(question.resource()));
        for (String part : view.split("\\.", -1)) {
            query.append(quoted(part)).append('.');
        }
        query.setLength(query.length() - 1);
        return query.append(" where ")
                .append(quoted(question.keyField()))
                .append(" = ?")
                .toString();
    }

    private static String quoted(String name) throws AskingFailed {
        return '"' + required(name) + '"';
    }

    private static String required(String name) throws AskingFailed {
        if (!NAME.matcher(name).matches()) {
            throw AskingFailed.refused("name");
        }
        return name;
    }

    @Override
    public void close() {
        databases.values().forEach(ViewStore::close);
    }
}
