package io.yici.ledger;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.GrowingTree;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole log as a text: the log's key, the signed checkpoint, an empty line, and a line for each entry with its place, its hash and itself. Whatever is changed in it, the first
 * entry that is not as it was logged can be named.
 */
public final class LogExport {

    private static final String FIRST = "yici-log-export v1";
    private static final String KEY = "key ";
    private static final int MOST_HEAD = 200;
    private static final int PARTS = 3;

    private LogExport() {}

    /**
     * What a check found.
     *
     * @param size entries that the checkpoint covers; those that are there where it cannot be read
     * @param firstBad place of the first entry that is not as it was logged; null where all are, or what is wrong is not an entry
     * @param reason key of what is wrong, {@code checkpoint}, {@code signature}, {@code entry}, {@code order}, {@code missing}, {@code surplus} or {@code root}; null
     *     where nothing is
     */
    public record Result(
            boolean valid,
            long size,
            @Nullable Long firstBad,
            @Nullable String reason) {}

    static void begin(Appendable out, NoteKey key, SignedNote checkpoint) throws IOException {
        out.append(FIRST).append('\n').append(KEY).append(key.toString()).append('\n');
        out.append(checkpoint.toString()).append('\n');
    }

    static void entry(Appendable out, long place, byte[] leaf) {
        try {
            out.append(Long.toString(place))
                    .append(' ')
                    .append(Hash.ofLeaf(leaf).base64())
                    .append(' ')
                    .append(new String(leaf, StandardCharsets.UTF_8))
                    .append('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Checks an export.
     *
     * @param known key of the log, had from elsewhere than from whoever gave the export; null: what the export names as its key is believed
     * @throws IOException when it cannot be read
     */
    public static Result verify(BufferedReader export, @Nullable NoteKey known) throws IOException {
        Checkpoint head;
        try {
            NoteKey named = key(export);
            NoteKey key = known == null ? named : known;
            SignedNote note = SignedNote.parse(head(export));
            if (!note.signers(List.of(key)).containsKey(key.name())) {
                return new Result(false, 0, null, "signature");
            }
            head = Checkpoint.parse(note.text());
        } catch (LogForged forged) {
            return new Result(false, 0, null, "signature");
        } catch (LogMalformed malformed) {
            return new Result(false, 0, null, "checkpoint");
        }
        return entries(export, head);
    }

    private static NoteKey key(BufferedReader export) throws IOException {
        String first = export.readLine();
        String second = export.readLine();
        if (!FIRST.equals(first) || second == null || !second.startsWith(KEY)) {
            throw new LogMalformed("export");
        }
        return NoteKey.parse(second.substring(KEY.length()));
    }

    private static String head(BufferedReader export) throws IOException {
        StringBuilder note = new StringBuilder();
        int blank = 0;
        for (int line = 0; line < MOST_HEAD && blank < 2; line++) {
            String read = export.readLine();
            if (read == null) {
                break;
            }
            blank += read.isEmpty() ? 1 : 0;
            if (blank < 2) {
                note.append(read).append('\n');
            }
        }
        return note.toString();
    }

    private static Result entries(BufferedReader export, Checkpoint head) throws IOException {
        GrowingTree tree = new GrowingTree();
        for (String line = export.readLine(); line != null; line = export.readLine()) {
            long place = tree.size();
            if (place >= head.size()) {
                return new Result(false, head.size(), place, "surplus");
            }
            String wrong = wrong(line, place);
            if (wrong != null) {
                return new Result(false, head.size(), place, wrong);
            }
            tree.add(Hash.ofBase64(line.split(" ", PARTS)[1]));
        }
        if (tree.size() < head.size()) {
            return new Result(false, head.size(), tree.size(), "missing");
        }
        boolean right = tree.root().equals(head.root());
        return new Result(right, head.size(), null, right ? null : "root");
    }

    private static @Nullable String wrong(String line, long place) {
        String[] parts = line.split(" ", PARTS);
        if (parts.length != PARTS || !parts[0].equals(Long.toString(place))) {
            return "order";
        }
        String hash = Hash.ofLeaf(parts[2].getBytes(StandardCharsets.UTF_8)).base64();
        return hash.equals(parts[1]) ? null : "entry";
    }
}
