package io.yici;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables are the same on H2 and on PostgreSQL. */
class SchemaTest {

    private static final String HISTORY = "flyway_schema_history";

    private static @Nullable EmbeddedPostgres postgres;

    private static Map<String, Table> onH2 = Map.of();
    private static Map<String, Table> onPostgres = Map.of();

    @BeforeAll
    static void migrate() throws IOException, SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        onH2 = tables(h2, "PUBLIC");
        EmbeddedPostgres started =
                EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        postgres = started;
        onPostgres = tables(started.getPostgresDatabase(), "public");
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void bothHaveTheSameTables() {
        assertThat(onH2.keySet()).isNotEmpty().isEqualTo(onPostgres.keySet());
    }

    @Test
    void bothHaveTheSameColumns() {
        assertThat(each(onH2, Table::columns)).isEqualTo(each(onPostgres, Table::columns));
    }

    @Test
    void bothHaveTheSameKeys() {
        assertThat(each(onH2, Table::primaryKey)).isEqualTo(each(onPostgres, Table::primaryKey));
        assertThat(each(onH2, Table::unique)).isEqualTo(each(onPostgres, Table::unique));
    }

    @Test
    void everyTableHasAPrimaryKey() {
        onH2.forEach((name, table) -> assertThat(table.primaryKey()).as(name).isNotEmpty());
    }

    /** One line a table, so that a difference is seen at a glance. */
    private static String each(Map<String, Table> tables, Function<Table, Object> what) {
        return tables.entrySet().stream()
                .map(table -> table.getKey() + " " + what.apply(table.getValue()))
                .collect(joining("\n"));
    }

    private static Map<String, Table> tables(DataSource database, String schema) throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            Map<String, Table> tables = new TreeMap<>();
            try (ResultSet rows = data.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rows.next()) {
                    String name = rows.getString("TABLE_NAME");
                    if (!name.equalsIgnoreCase(HISTORY)) {
                        tables.put(lower(name), table(data, schema, name));
                    }
                }
            }
            return tables;
        }
    }

    private static Table table(DatabaseMetaData data, String schema, String name) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (ResultSet rows = data.getColumns(null, schema, name, "%")) {
            while (rows.next()) {
                columns.put(lower(rows.getString("COLUMN_NAME")), describe(rows));
            }
        }
        Map<Integer, String> primary = new TreeMap<>();
        try (ResultSet rows = data.getPrimaryKeys(null, schema, name)) {
            while (rows.next()) {
                primary.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
            }
        }
        Map<String, Map<Integer, String>> indexes = new TreeMap<>();
        try (ResultSet rows = data.getIndexInfo(null, schema, name, true, true)) {
            while (rows.next()) {
                if (rows.getString("COLUMN_NAME") != null) {
                    indexes.computeIfAbsent(rows.getString("INDEX_NAME"), index -> new TreeMap<>())
                            .put(rows.getInt("ORDINAL_POSITION"), lower(rows.getString("COLUMN_NAME")));
                }
            }
        }
        Set<String> unique = indexes.values().stream()
                .map(index -> String.join(", ", index.values()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Table(columns, List.copyOf(primary.values()), unique);
    }

    private static String describe(ResultSet column) throws SQLException {
        String nullable = column.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls ? " not null" : "";
        String identity = "YES".equals(column.getString("IS_AUTOINCREMENT")) ? " identity" : "";
        return type(column.getInt("DATA_TYPE"), column.getString("TYPE_NAME")) + nullable + identity;
    }

    /** One name for what each database calls its own way. */
    private static String type(int code, String name) {
        if (lower(name).startsWith("timestamp")
                && (code == Types.TIMESTAMP_WITH_TIMEZONE || lower(name).equals("timestamptz"))) {
            return "timestamp with time zone";
        }
        if (lower(name).equals("uuid")) {
            return "uuid";
        }
        return switch (code) {
            case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> "text";
            case Types.CHAR -> "char";
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> "bytes";
            case Types.BOOLEAN, Types.BIT -> "boolean";
            case Types.SMALLINT -> "smallint";
            case Types.INTEGER -> "integer";
            case Types.BIGINT -> "bigint";
            case Types.DECIMAL, Types.NUMERIC -> "numeric";
            case Types.REAL -> "real";
            case Types.DOUBLE -> "double";
            case Types.DATE -> "date";
            default -> lower(name);
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Table(Map<String, String> columns, List<String> primaryKey, Set<String> unique) {}
}
