package io.yici.exchange.connector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file (RFC 4180), each with the byte it begins at, so that one can be read again without the others.
 *
 * <p>Records are parted before they are decoded: in UTF-8 and in GB18030 no byte of a longer character is a quote, a comma or a line end.
 */
final class CsvRecords {

    private static final int LONGEST = 65_536;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final byte[] buffer = new byte[8_192];
    private byte[] record = new byte[512];
    private int length;
    private int filled;
    private int next;
    private long position;
    private long start;

    /** @param position the byte of the file that the stream begins with */
    CsvRecords(InputStream in, Charset charset, long position) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.position = position;
    }

    /** The byte the last record began at. */
    long start() {
        return start;
    }

    /** The next record's values; null after the last. Lines with nothing on them are no records. */
    @Nullable
    List<String> next() throws IOException {
        while (true) {
            start = position;
            length = 0;
            boolean more = line();
            if (length > 0) {
                return values(text());
            }
            if (!more) {
                return null;
            }
        }
    }

    private boolean line() throws IOException {
        boolean quoted = false;
        for (int one = read(); one >= 0; one = read()) {
            if (one == '\n' && !quoted) {
                return true;
            }
            quoted ^= one == '"';
            if (one != '\r' || quoted) {
                add((byte) one);
            }
        }
        if (quoted) {
            throw AskingFailed.malformed("csv");
        }
        return false;
    }

    private void add(byte one) throws AskingFailed {
        if (length == LONGEST) {
            throw AskingFailed.malformed("record");
        }
        if (length == record.length) {
            record = Arrays.copyOf(record, length * 2);
        }
        record[length++] = one;
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = in.read(buffer);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        position++;
        return buffer[next++] & 0xff;
    }

    private String text() throws AskingFailed {
        try {
            return decoder.decode(ByteBuffer.wrap(record, 0, length)).toString();
        } catch (CharacterCodingException other) {
            throw AskingFailed.malformed("charset");
        }
    }

    private static List<String> values(String text) throws AskingFailed {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (true) {
            int end = at < text.length() && text.charAt(at) == '"' ? closing(text, at) + 1 : comma(text, at);
            values.add(value(text, at, end));
            if (end == text.length()) {
                return values;
            }
            if (text.charAt(end) != ',') {
                throw AskingFailed.malformed("csv");
            }
            at = end + 1;
        }
    }

    private static int comma(String text, int from) {
        int comma = text.indexOf(',', from);
        return comma < 0 ? text.length() : comma;
    }

    private static int closing(String text, int opening) throws AskingFailed {
        int quote = text.indexOf('"', opening + 1);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            quote = text.indexOf('"', quote + 2);
        }
        if (quote < 0) {
            throw AskingFailed.malformed("csv");
        }
        return quote;
    }

    private static String value(String text, int start, int end) throws AskingFailed {
        if (end > start && text.charAt(start) == '"') {
            return text.substring(start + 1, end - 1).replace("\"\"", "\"");
        }
        String value = text.substring(start, end);
        if (value.indexOf('"') >= 0) {
            throw AskingFailed.malformed("csv");
        }
        return value;
    }
}
