package io.yici.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses PDF files that are encrypted or carry something that acts.
 *
 * <p>Works on the bytes, not on a parsed document: a parser unfolds what the file tells it to, and a file of one megabyte can unfold to
 * gigabytes. Names are looked for in the file and in its object streams, which are unfolded within a limit. Attachments pass, as
 * electronic invoices carry their data that way; nothing opens them.
 */
final class PdfCheck {

    private static final byte[] HEADER = "%PDF-".getBytes(ISO_8859_1);
    private static final byte[] END = "%%EOF".getBytes(ISO_8859_1);
    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
    private static final int TAIL = 2048;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_UNFOLDED = 32 * 1024 * 1024;
    private static final int PIECE = 64 * 1024;
    private static final Set<String> ACTING = Set.of("JavaScript", "Launch", "ImportData", "RichMedia", "XFA");

    void check(byte[] pdf) {
        if (indexOf(pdf, HEADER, 0, HEADER.length) != 0 || indexOf(pdf, END, pdf.length - TAIL, pdf.length) < 0) {
            throw DocumentRefused.type();
        }
        checkNames(pdf, pdf.length, true);
        var unfolded = 0;
        for (int at = indexOf(pdf, STREAM, 0, pdf.length); at >= 0; ) {
            var start = afterLineEnd(pdf, at + STREAM.length);
            unfolded += unfold(pdf, start, MOST_UNFOLDED - unfolded);
            at = indexOf(pdf, STREAM, start, pdf.length);
        }
    }

    /** Looks into a stream where it holds objects, which begin with numbers and offsets; pictures and pages are left alone. */
    private static int unfold(byte[] pdf, int start, int limit) {
        if (start + 2 > pdf.length || (pdf[start] & 0x0f) != 8) {
            return 0;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            var piece = new byte[PIECE];
            var length = inflate(inflater, piece, 0, LONGEST_NAME);
            if (!beginsWithNumbers(piece, length)) {
                return 0;
            }
            var size = length;
            for (int more = length; more > 0; size += more) {
                if (size > limit) {
                    throw DocumentRefused.unsafe();
                }
                // What stands across the seam of two pieces is looked at with the second.
                var kept = Math.min(LONGEST_NAME, length);
                System.arraycopy(piece, length - kept, piece, 0, kept);
                more = inflate(inflater, piece, kept, PIECE);
                length = kept + more;
                checkNames(piece, length, false);
            }
            return size;
        } finally {
            inflater.end();
        }
    }

    /** Fills the piece as far as the stream goes; a damaged stream ends there. */
    private static int inflate(Inflater inflater, byte[] piece, int from, int to) {
        var at = from;
        try {
            while (at < to && !inflater.finished()) {
                var more = inflater.inflate(piece, at, to - at);
                if (more == 0) {
                    break;
                }
                at += more;
            }
            return at - from;
        } catch (DataFormatException damaged) {
            // What came before the damage stands in the piece, uncounted.
            inflater.reset();
            return to - from;
        }
    }

    /** Two at least: an object's number and where it stands. */
    private static boolean beginsWithNumbers(byte[] bytes, int length) {
        var numbers = 0;
        var inNumber = false;
        for (int at = 0; at < length && numbers < 2; at++) {
            var digit = bytes[at] >= '0' && bytes[at] <= '9';
            if (!digit && !isWhiteSpace(bytes[at])) {
                return false;
            }
            numbers += inNumber && !digit ? 1 : 0;
            inNumber = digit;
        }
        return numbers == 2;
    }

    private static void checkNames(byte[] bytes, int length, boolean wholeFile) {
        for (int at = 0; at < length; at++) {
            if (bytes[at] != '/') {
                continue;
            }
            var name = name(bytes, at + 1, length);
            if (ACTING.contains(name)) {
                throw DocumentRefused.unsafe();
            }
            if (wholeFile && name.equals("Encrypt")) {
                throw DocumentRefused.encrypted();
            }
        }
    }

    /** A name with its {@code #xx} escapes undone. */
    private static String name(byte[] bytes, int start, int length) {
        var name = new StringBuilder();
        for (int at = start; at < length && name.length() < LONGEST_NAME && isRegular(bytes[at]); at++) {
            if (bytes[at] == '#' && at + 2 < length) {
                var high = Character.digit(bytes[at + 1], 16);
                var low = Character.digit(bytes[at + 2], 16);
                if (high >= 0 && low >= 0) {
                    name.append((char) (high * 16 + low));
                    at += 2;
                    continue;
                }
            }
            name.append((char) (bytes[at] & 0xff));
        }
        return name.toString();
    }

    private static boolean isRegular(byte b) {
        return !isWhiteSpace(b) && "()<>[]{}/%".indexOf(b) < 0;
    }

    private static boolean isWhiteSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    private static int afterLineEnd(byte[] pdf, int at) {
        var next = at;
        if (next < pdf.length && pdf[next] == '\r') {
            next++;
        }
        if (next < pdf.length && pdf[next] == '\n') {
            next++;
        }
        return next;
    }

    private static int indexOf(byte[] bytes, byte[] sought, int from, int to) {
        for (int at = Math.max(from, 0); at <= to - sought.length; at++) {
            if (startsWith(bytes, sought, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, byte[] sought, int at) {
        for (int offset = 0; offset < sought.length; offset++) {
            if (bytes[at + offset] != sought[offset]) {
                return false;
            }
        }
        return true;
    }
}
