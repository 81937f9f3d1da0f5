package io.yici.exchange.connector;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a dropped file from end to end: did it arrive whole, can it be read, and where is which row. */
final class DropReading {

    /** Ends the name of the file with the checksum. */
    static final String CHECKSUM = ".sha256";

    private static final int MOST_ROWS = 20_000_000;
    private static final int LONGEST_SUM = 1_024;
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})(\\s.*)?", Pattern.DOTALL);
    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Path file;
    private final Charset charset;
    private long[] index = new long[1_024];
    private int rows;

    DropReading(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    /** @param keyField the column that is asked by */
    Drop drop(Drop.Mark mark, String keyField) throws IOException {
        if (!sum().equals(expected())) {
            throw AskingFailed.malformed("checksum");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CsvRecords records = new CsvRecords(in, charset, skipMark(in));
            List<String> columns = columns(records, keyField);
            int key = columns.indexOf(keyField);
            index(records, columns.size(), key);
            long[] sorted = Arrays.copyOf(index, rows);
            Arrays.sort(sorted);
            return new Drop(file, charset, mark, columns, key, sorted);
        }
    }

    private static List<String> columns(CsvRecords records, String keyField) throws IOException {
        List<String> columns = records.next();
        if (columns == null
                || !columns.contains(keyField)
                || columns.stream().distinct().count() < columns.size()) {
            throw AskingFailed.malformed("columns");
        }
        return columns;
    }

    private void index(CsvRecords records, int columns, int key) throws IOException {
        for (List<String> values = records.next(); values != null; values = records.next()) {
            if (values.size() != columns) {
                throw AskingFailed.malformed("csv");
            }
            if (rows == MOST_ROWS) {
                throw AskingFailed.malformed("tooLarge");
            }
            if (rows == index.length) {
                index = Arrays.copyOf(index, rows * 2);
            }
            index[rows++] = Drop.entry(Written.key(values.get(key)), records.start());
        }
    }

    private static int skipMark(InputStream in) throws IOException {
        in.mark(UTF8_MARK.length);
        if (Arrays.equals(in.readNBytes(UTF8_MARK.length), UTF8_MARK)) {
            return UTF8_MARK.length;
        }
        in.reset();
        return 0;
    }

    private @Nullable String expected() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(file + CHECKSUM))) {
            var sum = SUM.matcher(new String(in.readNBytes(LONGEST_SUM), StandardCharsets.ISO_8859_1));
            return sum.matches() ? sum.group(1) : null;
        }
    }

    private String sum() throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[65_536];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256", missing);
        }
    }
}
