package io.yici.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

/**
 * Looks for values of canary persons in every column of every table, in logs and in any bytes: as text in several encodings, in hexadecimal,
 * Base64 and URL encoding, escaped, and inside what is compressed.
 */
public final class CanaryScan {

    private static final Set<String> SYSTEM_SCHEMAS = Set.of("information_schema", "pg_catalog", "pg_toast");
    private static final int MOST_UNPACKED = 16 * 1024 * 1024;

    private final List<Canary> canaries;

    private CanaryScan(List<Canary> canaries) {
        this.canaries = canaries;
    }

    /**
     * A scan for values.
     *
     * @param values by a label that may be shown: {@code name of p01}
     */
    public static CanaryScan of(Map<String, String> values) {
        return new CanaryScan(values.entrySet().stream()
                .map(entry -> new Canary(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** Where a value was found in the clear; tells its label, never the value. */
    public record Finding(String place, String label) {}

    /** What is found in the database. */
    public Set<Finding> tables(DataSource database) throws SQLException {
        var findings = new TreeSet<Finding>(
                java.util.Comparator.comparing(Finding::place).thenComparing(Finding::label));
        try (var connection = database.getConnection()) {
            for (var table : tablesOf(connection)) {
                table(connection, table, findings);
            }
        }
        return findings;
    }

    /** What is found in a text, such as a log. */
    public List<Finding> text(String place, String text) {
        return bytes(place, text.getBytes(UTF_8));
    }

    /** What is found in bytes. */
    public List<Finding> bytes(String place, byte[] content) {
        var contents = new ArrayList<byte[]>(List.of(content));
        unpack(content, contents);
        return canaries.stream()
                .filter(canary -> contents.stream().anyMatch(canary::isIn))
                .map(canary -> new Finding(place, canary.label()))
                .toList();
    }

    private static List<String> tablesOf(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                var schema = rows.getString("TABLE_SCHEM");
                if (!SYSTEM_SCHEMAS.contains(schema.toLowerCase(Locale.ROOT))) {
                    tables.add("\"" + schema + "\".\"" + rows.getString("TABLE_NAME") + "\"");
                }
            }
        }
        return tables;
    }

    private void table(Connection connection, String table, Set<Finding> findings) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    var place = table.replace("\"", "") + "." + columns.getColumnName(column);
                    findings.addAll(bytes(place, content(rows, column)));
                }
            }
        }
    }

    private static byte[] content(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        if (value == null) {
            return new byte[0];
        }
        if (value instanceof byte[] || value instanceof java.sql.Blob) {
            return row.getBytes(column);
        }
        return String.valueOf(row.getString(column)).getBytes(UTF_8);
    }

    private static void unpack(byte[] content, List<byte[]> contents) {
        if (startsWith(content, 0x1f, 0x8b)) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
                add(in, contents);
            } catch (IOException onlyLooksLikeIt) {
                return;
            }
        } else if (startsWith(content, 0x78)) {
            try (var in = new InflaterInputStream(new ByteArrayInputStream(content))) {
                add(in, contents);
            } catch (IOException onlyLooksLikeIt) {
                return;
            }
        } else if (startsWith(content, 'P', 'K')) {
            try (var in = new ZipInputStream(new ByteArrayInputStream(content))) {
                while (in.getNextEntry() != null) {
                    add(in, contents);
                }
            } catch (IOException onlyLooksLikeIt) {
                return;
            }
        }
    }

    private static void add(InputStream in, List<byte[]> contents) throws IOException {
        contents.add(in.readNBytes(MOST_UNPACKED));
    }

    private static boolean startsWith(byte[] content, int... beginning) {
        for (int at = 0; at < beginning.length; at++) {
            if (content.length <= at || (content[at] & 0xff) != beginning[at]) {
                return false;
            }
        }
        return true;
    }
}
