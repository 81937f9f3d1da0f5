package io.yici.ledger;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.LogProof;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.NoteSigner;
import io.yici.ledger.tlog.SignedNote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The looks at a person's data as one JSON file that can be checked without the product: a line for each entry with its proof, all against one signed
 * checkpoint, and the log's signature on the whole, so that no line can be left out unseen.
 */
public final class LooksFile {

    /** Characters of the longest file that is read. */
    public static final int LONGEST = 64 * 1024 * 1024;

    private static final String FIRST = "{\"format\":\"yici-looks v1\",";
    /** Characters by which one is known. */
    public static final int BEGIN = 26;

    private static final int HEAD = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LooksFile() {}

    /** @param signers the first of them is the one that the file names */
    static String write(List<NoteSigner> signers, SignedNote checkpoint, List<LogProof> looks, Instant now) {
        NoteKey key = signers.get(0).key();
        List<String> lines = new ArrayList<>();
        lines.add(FIRST);
        lines.add("\"key\":" + JSON.writeValueAsString(key.toString()) + ",");
        lines.add("\"checkpoint\":" + JSON.writeValueAsString(checkpoint.toString()) + ",");
        lines.add("\"looks\":[");
        for (int i = 0; i < looks.size(); i++) {
            lines.add(line(looks.get(i)) + (i + 1 < looks.size() ? "," : ""));
        }
        lines.add("],");
        String text = String.join("\n", lines) + "\n";
        SignedNote whole = SignedNote.sign(statement(key, text, looks.size()), signers, now);
        return text + "\"signed\":" + JSON.writeValueAsString(whole.toString()) + "}\n";
    }

    /** What is signed: another text than any checkpoint's, as its first line is not the log's name. */
    private static String statement(NoteKey key, String text, int looks) {
        return key.name() + "/looks\n" + looks + "\n"
                + Hash.ofLeaf(text.getBytes(StandardCharsets.UTF_8)).base64() + "\n";
    }

    private static String line(LogProof look) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("place", look.index());
        members.put("leaf", new String(extra(look), StandardCharsets.UTF_8));
        members.put("proof", look.path().stream().map(Hash::base64).toList());
        return JSON.writeValueAsString(members);
    }

    private static byte[] extra(LogProof look) {
        byte[] leaf = look.extra();
        if (leaf == null) {
            throw new LogMalformed("extra");
        }
        return leaf;
    }

    /** Whether a text claims to be such a file. */
    public static boolean isOne(String begin) {
        return begin.startsWith(FIRST);
    }

    /**
     * Checks a file.
     *
     * @param known key of the log, had from elsewhere; null: what the file names is believed
     * @return size: how many looks it holds; firstBad: the file's first line, counted from 1, that is not as the log wrote it
     */
    public static LogExport.Result verify(String text, @Nullable NoteKey known) {
        String[] lines = text.split("\n", -1);
        if (lines.length < HEAD + 3 || text.length() > LONGEST || !lines[0].equals(FIRST)) {
            return new LogExport.Result(false, 0, 1L, "checkpoint");
        }
        try {
            NoteKey named = NoteKey.parse(quoted(lines[1], "\"key\":", ","));
            NoteKey key = known == null ? named : known;
            if (key.type() == named.type() && !named.equals(key)) {
                return new LogExport.Result(false, 0, 2L, "signature");
            }
            return verify(text, lines, key);
        } catch (LogMalformed malformed) {
            return new LogExport.Result(false, 0, 2L, "checkpoint");
        }
    }

    private static LogExport.Result verify(String text, String[] lines, NoteKey key) {
        int looks = lines.length - HEAD - 3;
        SignedNote checkpoint;
        try {
            checkpoint = SignedNote.parse(quoted(lines[2], "\"checkpoint\":", ","));
            Checkpoint.parse(checkpoint.text());
            if (!checkpoint.signers(List.of(key)).containsKey(key.name())) {
                return new LogExport.Result(false, looks, 3L, "signature");
            }
        } catch (LogMalformed malformed) {
            return new LogExport.Result(false, looks, 3L, "checkpoint");
        } catch (LogForged forged) {
            return new LogExport.Result(false, looks, 3L, "signature");
        }
        for (int i = 0; i < looks; i++) {
            String line = lines[HEAD + i];
            if (!isRight(line, i + 1 < looks, checkpoint, key)) {
                return new LogExport.Result(false, looks, (long) HEAD + i + 1, "entry");
            }
        }
        return whole(text, lines, looks, key);
    }

    private static boolean isRight(String line, boolean comma, SignedNote checkpoint, NoteKey key) {
        try {
            JsonNode json = JSON.readTree(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
            byte[] leaf = json.path("leaf").stringValue().getBytes(StandardCharsets.UTF_8);
            List<Hash> path = json.path("proof")
                    .valueStream()
                    .map(hash -> Hash.ofBase64(hash.stringValue()))
                    .toList();
            LogProof proof = new LogProof(json.path("place").longValue(), path, checkpoint);
            proof.verify(leaf, key, List.of());
            return line.equals(line(proof.with(leaf)) + (comma ? "," : ""));
        } catch (JacksonException | LogMalformed | LogForged wrong) {
            return false;
        }
    }

    /** The end is the last line but the empty one; what it signs is all before it. */
    private static LogExport.Result whole(String text, String[] lines, int looks, NoteKey key) {
        int last = lines.length - 2;
        long bad = last + 1L;
        if (!lines[3].equals("\"looks\":[") || !lines[last - 1].equals("],") || !lines[last + 1].isEmpty()) {
            return new LogExport.Result(false, looks, lines[3].equals("\"looks\":[") ? bad - 1 : 4L, "order");
        }
        try {
            String before = text.substring(0, text.length() - lines[last].length() - 1);
            SignedNote signed = SignedNote.parse(quoted(lines[last], "\"signed\":", "}"));
            boolean right = signed.text().equals(statement(key, before, looks))
                    && signed.signers(List.of(key)).containsKey(key.name());
            return new LogExport.Result(right, looks, right ? null : bad, right ? null : "missing");
        } catch (LogMalformed | LogForged wrong) {
            return new LogExport.Result(false, looks, bad, "signature");
        }
    }

    private static String quoted(String line, String before, String after) {
        try {
            if (line.startsWith(before) && line.endsWith(after)) {
                JsonNode read = JSON.readTree(line.substring(before.length(), line.length() - after.length()));
                if (read.isString() && line.equals(before + JSON.writeValueAsString(read.stringValue()) + after)) {
                    return read.stringValue();
                }
            }
        } catch (JacksonException broken) {
            throw new LogMalformed("line");
        }
        throw new LogMalformed("line");
    }
}
