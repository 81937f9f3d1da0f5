package io.yici.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text ends with a newline
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;
    private static final int LONGEST = 1 << 20;
    private static final int ID = 4;

    public SignedNote {
        boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\n');
        if (!text.endsWith("\n") || control || signatures.size() > MOST_SIGNATURES) {
            throw new LogMalformed("note");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * A signature.
     *
     * @param id of the key, as the name does not tell keys apart
     */
    public record Line(String name, int id, byte[] signature) {

        public Line {
            signature = signature.clone();
        }

        boolean isOf(NoteKey key) {
            return name.equals(key.name()) && id == key.id();
        }

        @Override
        public byte[] signature() {
            return signature.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line
                    && name.equals(line.name)
                    && id == line.id
                    && Arrays.equals(signature, line.signature);
        }

        @Override
        public int hashCode() {
            return name.hashCode() * 31 + id;
        }

        /** As it stands in the note, with its newline. */
        @Override
        public String toString() {
            byte[] encoded = ByteBuffer.allocate(ID + signature.length)
                    .putInt(id)
                    .put(signature)
                    .array();
            return DASH + name + " " + LogText.base64(encoded) + "\n";
        }

        static Line parse(String line) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2 || parts[0].isEmpty()) {
                throw new LogMalformed("signature");
            }
            byte[] encoded = LogText.base64(parts[1]);
            if (encoded.length <= ID) {
                throw new LogMalformed("signature");
            }
            return new Line(
                    parts[0], ByteBuffer.wrap(encoded).getInt(), Arrays.copyOfRange(encoded, ID, encoded.length));
        }
    }

    /**
     * Reads a note; says nothing of whether its signatures are right.
     *
     * @throws LogMalformed when it is none
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || end < 0 || !note.endsWith("\n")) {
            throw new LogMalformed("note");
        }
        String signatures = note.substring(end + 2);
        if (signatures.isEmpty()) {
            throw new LogMalformed("signature");
        }
        return new SignedNote(
                note.substring(0, end + 1), signatures.lines().map(Line::parse).toList());
    }

    /** The text signed by one key. */
    public static SignedNote sign(String text, NoteSigner signer, Instant at) {
        return sign(text, List.of(signer), at);
    }

    /** The text signed by all of the keys. */
    public static SignedNote sign(String text, List<NoteSigner> signers, Instant at) {
        return new SignedNote(
                text, signers.stream().map(signer -> signer.sign(text, at)).toList());
    }

    /** The same note with another signature; one of the same key is replaced. */
    public SignedNote with(Line signature) {
        List<Line> all = new ArrayList<>(signatures);
        all.removeIf(line -> line.name().equals(signature.name()) && line.id() == signature.id());
        all.add(signature);
        return new SignedNote(text, all);
    }

    /**
     * The keys, of those known, that signed the text, with when they did; a note's own signature states no time, so that it counts as of the epoch. Signatures
     * of unknown keys are nobody's.
     *
     * @throws LogForged when a signature of a known key is wrong
     */
    public Map<String, Instant> signers(Collection<NoteKey> known) {
        Map<String, Instant> signers = new TreeMap<>();
        for (Line line : signatures) {
            for (NoteKey key : known) {
                if (line.isOf(key)) {
                    signers.put(key.name(), verified(line, key));
                }
            }
        }
        return signers;
    }

    private Instant verified(Line line, NoteKey key) {
        ByteBuffer signature = ByteBuffer.wrap(line.signature());
        boolean timed = key.type() == NoteKey.Type.COSIGNATURE;
        if (signature.remaining() < Long.BYTES) {
            throw new LogForged(key.name());
        }
        long time = timed ? signature.getLong() : 0;
        byte[] rest = new byte[signature.remaining()];
        signature.get(rest);
        if (time < 0 || !key.verifies(message(key.type(), text, time), rest)) {
            throw new LogForged(key.name());
        }
        return Instant.ofEpochSecond(time);
    }

    /** What is signed: the text, and before it, of a cosignature, when. */
    static byte[] message(NoteKey.Type type, String text, long time) {
        String message = type != NoteKey.Type.COSIGNATURE ? text : "cosignature/v1\ntime " + time + "\n" + text;
        return message.getBytes(StandardCharsets.UTF_8);
    }

    /** The note as it is passed on. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
