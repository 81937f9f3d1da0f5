package io.yici.ledger.tlog;

/**
 * How large a log is and what its root is (C2SP tlog-checkpoint).
 *
 * @param origin names the log
 * @param size number of its entries
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0) {
            throw new LogMalformed("checkpoint");
        }
    }

    /**
     * Reads a note's text; lines that extend it are passed over.
     *
     * @throws LogMalformed when it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length <= LINES) {
            throw new LogMalformed("checkpoint");
        }
        for (int extension = LINES; extension < lines.length - 1; extension++) {
            if (lines[extension].isEmpty()) {
                throw new LogMalformed("checkpoint");
            }
        }
        return new Checkpoint(lines[0], LogText.number(lines[1]), Hash.ofBase64(lines[2]));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
