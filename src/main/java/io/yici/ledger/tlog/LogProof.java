package io.yici.ledger.tlog;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an entry stands in a log, to be checked without it (C2SP tlog-proof).
 *
 * @param extra what the log says besides, which no signature covers; a receipt has its entry there
 * @param path hashes from the entry's sibling up
 * @param checkpoint signed by the log, and by its witnesses
 */
public record LogProof(byte @Nullable [] extra, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** A path has no more hashes than a size has bits. */
    private static final int MOST_LINES = 68;

    public LogProof {
        extra = extra == null ? null : extra.clone();
        path = List.copyOf(path);
    }

    public LogProof(long index, List<Hash> path, SignedNote checkpoint) {
        this(null, index, path, checkpoint);
    }

    /** The same that brings its entry along, so that nothing else is needed to check it. */
    public LogProof with(byte[] entry) {
        return new LogProof(entry, index, path, checkpoint);
    }

    @Override
    public byte @Nullable [] extra() {
        return extra == null ? null : extra.clone();
    }

    /**
     * Reads a proof; says nothing of whether it is right.
     *
     * @throws LogMalformed when it is none
     */
    public static LogProof parse(String text) {
        int end = text.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : text.substring(0, end).split("\n", MOST_LINES);
        int at = lines.length > 1 && lines[1].startsWith(EXTRA) ? 2 : 1;
        if (lines.length <= at || !lines[0].equals(FIRST) || !lines[at].startsWith(INDEX)) {
            throw new LogMalformed("proof");
        }
        return new LogProof(
                at == 2 ? LogText.base64(lines[1].substring(EXTRA.length())) : null,
                LogText.number(lines[at].substring(INDEX.length())),
                List.of(lines).subList(at + 1, lines.length).stream()
                        .map(Hash::ofBase64)
                        .toList(),
                SignedNote.parse(text.substring(end + 2)));
    }

    /**
     * The checkpoint that the proof leads to.
     *
     * @param entry content of the entry
     * @param log the log's key, whose signature must be there
     * @throws LogForged when the log did not sign, or the entry is not in it there
     */
    public Checkpoint verify(byte[] entry, NoteKey log, Collection<NoteKey> witnesses) {
        if (!checkpoint.signers(List.of(log)).containsKey(log.name())) {
            throw new LogForged(log.name());
        }
        checkpoint.signers(witnesses);
        Checkpoint head = Checkpoint.parse(checkpoint.text());
        boolean included = Proofs.includes(Hash.ofLeaf(entry), index, head.size(), path, head.root());
        if (!head.origin().equals(log.name()) || !included) {
            throw new LogForged(log.name());
        }
        return head;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogProof proof
                && index == proof.index
                && path.equals(proof.path)
                && checkpoint.equals(proof.checkpoint)
                && Arrays.equals(extra, proof.extra);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(index) * 31 + checkpoint.hashCode();
    }

    /** The proof as it is passed on. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST + "\n");
        if (extra != null) {
            text.append(EXTRA).append(LogText.base64(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
