package io.yici.staff;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.yici.organisation.Entry;
import io.yici.organisation.EntryKind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one kind as a table for spreadsheets (RFC 4180, UTF-8): the first line names the columns, and by its first column the kind is told. What a
 * spreadsheet would calculate is written with an apostrophe before it, and read without.
 */
final class OrganisationFile {

    static final int MOST_BYTES = 200_000;
    static final int MOST_LINES = 2_000;

    private static final int LONGEST_CELL = 4_000;
    /** Says to spreadsheets that the text is in UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private OrganisationFile() {}

    /**
     * A line as it was read.
     *
     * @param entry null where the line has not as many cells as the first
     */
    record Line(long number, @Nullable Entry entry) {}

    /**
     * What a file holds.
     *
     * @param kind null where the file is refused as a whole
     * @param refusal stable name of why it is; null where it is not
     */
    record Read(
            @Nullable EntryKind kind,
            List<Line> lines,
            @Nullable String refusal) {

        Read {
            lines = List.copyOf(lines);
        }

        static Read refused(String reason) {
            return new Read(null, List.of(), reason);
        }
    }

    /** The file's text; nothing where it is not in UTF-8. */
    static Optional<String> text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(text.startsWith(MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    static Read read(String text) {
        if (text.isBlank()) {
            return Read.refused("empty");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MOST_BYTES * 2)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream().limit(MOST_LINES + 2L).toList();
            return records.size() > MOST_LINES + 1 ? Read.refused("lines") : read(records);
        } catch (CsvParseException | IOException unreadable) {
            return Read.refused("csv");
        }
    }

    private static Read read(List<CsvRecord> records) {
        List<String> columns =
                records.get(0).getFields().stream().map(String::strip).toList();
        EntryKind kind = Arrays.stream(EntryKind.values())
                .filter(one -> head(one).equals(columns))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            return Read.refused("head");
        }
        List<Line> lines = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            lines.add(new Line(record.getStartingLineNumber(), entry(kind, record.getFields())));
        }
        return lines.isEmpty() ? Read.refused("empty") : new Read(kind, lines, null);
    }

    private static @Nullable Entry entry(EntryKind kind, List<String> cells) {
        boolean tooLong = cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL);
        if (cells.size() != kind.columns().size() + 1 || tooLong) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < kind.columns().size(); at++) {
            values.put(kind.columns().get(at), plain(cells.get(at + 1)));
        }
        return new Entry(kind, plain(cells.get(0)), values);
    }

    static List<String> head(EntryKind kind) {
        List<String> head = new ArrayList<>(List.of(kind.idColumn()));
        head.addAll(kind.columns());
        return head;
    }

    /** A table of the entries; of the head alone where there are none. */
    static byte[] write(EntryKind kind, List<Entry> entries) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(head(kind));
            for (Entry entry : entries) {
                List<String> cells = new ArrayList<>(List.of(guarded(entry.id())));
                kind.columns().forEach(column -> cells.add(guarded(entry.value(column))));
                writer.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String guarded(String value) {
        return isFormula(value) ? "'" + value : value;
    }

    private static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    }
}
