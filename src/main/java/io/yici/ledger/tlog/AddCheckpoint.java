package io.yici.ledger.tlog;

import java.util.List;

/**
 * What a log asks a witness to cosign (C2SP tlog-witness).
 *
 * @param old size of what the witness cosigned before; 0 where it never did
 * @param proof that the log only grew since
 */
public record AddCheckpoint(long old, List<Hash> proof, SignedNote checkpoint) {

    /** Characters of the largest request that is read. */
    public static final int LONGEST = 64 * 1024;

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (old < 0 || proof.size() > MOST_HASHES) {
            throw new LogMalformed("request");
        }
    }

    /**
     * Reads a request; says nothing of whether what it states is right.
     *
     * @throws LogMalformed when it is none
     */
    public static AddCheckpoint parse(String text) {
        int end = text.indexOf("\n\n");
        if (text.length() > LONGEST || end < 0 || !text.startsWith(OLD)) {
            throw new LogMalformed("request");
        }
        String[] lines = text.substring(0, end).split("\n", MOST_HASHES + 2);
        return new AddCheckpoint(
                LogText.number(lines[0].substring(OLD.length())),
                List.of(lines).subList(1, lines.length).stream()
                        .map(Hash::ofBase64)
                        .toList(),
                SignedNote.parse(text.substring(end + 2)));
    }

    /** The request as it is sent. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(OLD + old + "\n");
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
