package io.yici.exchange.connector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that a department dropped, found whole, with an index by key: eight bytes a row, of which three are the key's hash and five say where the row
 * begins. What is in the file stays there.
 */
final class Drop {

    private static final int OFFSET_BITS = 40;
    private static final long OFFSET = (1L << OFFSET_BITS) - 1;

    private final Path file;
    private final Charset charset;
    private final Mark mark;
    private final List<String> columns;
    private final int keyColumn;
    private final long[] index;

    Drop(Path file, Charset charset, Mark mark, List<String> columns, int keyColumn, long[] index) {
        this.file = file;
        this.charset = charset;
        this.mark = mark;
        this.columns = List.copyOf(columns);
        this.keyColumn = keyColumn;
        this.index = index;
    }

    /**
     * By what a file is known again.
     *
     * @param at when the department took the data, as the name says
     * @param summed when its checksum was written; null while there is none, and then it is known by its name alone
     */
    record Mark(
            String name,
            Instant at,
            long size,
            FileTime modified,
            @Nullable FileTime summed) {

        /** The time as the name has it. */
        String stamp() {
            return name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf('.'));
        }
    }

    Mark mark() {
        return mark;
    }

    /** The index entry of a row. */
    static long entry(String key, long offset) {
        return (hash(key) << OFFSET_BITS) | offset;
    }

    private static long hash(String key) {
        // Spread, so that ids that differ in a few digits lie apart.
        return (key.hashCode() * 0x9E3779B97F4A7C15L) >>> OFFSET_BITS;
    }

    /** The rows with this key, with the fields asked for where the file has them. */
    List<Map<String, @Nullable String>> rows(String key, List<String> fields, int maxRows) throws IOException {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        long first = hash(key) << OFFSET_BITS;
        int at = Arrays.binarySearch(index, first);
        try (FileChannel channel = FileChannel.open(file)) {
            requireUnchanged();
            for (int i = at < 0 ? -at - 1 : at; i < index.length && index[i] >>> OFFSET_BITS == hash(key); i++) {
                List<String> values = values(channel, index[i] & OFFSET);
                if (key.equals(Written.key(values.get(keyColumn)))) {
                    if (rows.size() == maxRows) {
                        throw AskingFailed.malformed("rows");
                    }
                    rows.add(row(values, fields));
                }
            }
            requireUnchanged();
        }
        return rows;
    }

    private List<String> values(FileChannel channel, long offset) throws IOException {
        // The stream is not closed: that would close the channel.
        InputStream in = Channels.newInputStream(channel.position(offset));
        List<String> values = new CsvRecords(in, charset, offset).next();
        if (values == null || values.size() != columns.size()) {
            throw AskingFailed.malformed("changed");
        }
        return values;
    }

    private Map<String, @Nullable String> row(List<String> values, List<String> fields) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (String field : fields) {
            int column = columns.indexOf(field);
            if (column >= 0) {
                row.put(field, values.get(column));
            }
        }
        return row;
    }

    private void requireUnchanged() throws IOException {
        if (Files.size(file) != mark.size() || !Files.getLastModifiedTime(file).equals(mark.modified())) {
            throw AskingFailed.malformed("changed");
        }
    }
}
