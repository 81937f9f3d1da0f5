package io.yici.ledger;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.LogProof;
import io.yici.ledger.tlog.NoteKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A receipt that was checked: its entry stands in the log.
 *
 * @param place of the entry
 * @param head the checkpoint that the receipt leads to
 * @param witnesses who of the known ones cosigned it, and when
 */
public record LogReceipt(long place, LoggedEntry entry, Checkpoint head, Map<String, Instant> witnesses) {

    /** Characters of the longest receipt that is read. */
    public static final int LONGEST = 64 * 1024;

    public LogReceipt {
        witnesses = Map.copyOf(witnesses);
    }

    /**
     * Checks a receipt with nothing but keys.
     *
     * @param text as it is pasted: lines may end as on any system, with blanks around
     * @throws LogMalformed when it is no receipt
     * @throws LogForged when it is not the log's, or was changed
     */
    public static LogReceipt check(String text, NoteKey log, Collection<NoteKey> witnesses) {
        if (text.length() > LONGEST) {
            throw new LogMalformed("proof");
        }
        LogProof proof = LogProof.parse(text.replace("\r\n", "\n").strip() + "\n");
        byte @Nullable [] leaf = proof.extra();
        if (leaf == null) {
            throw new LogMalformed("extra");
        }
        Checkpoint head = proof.verify(leaf, log, witnesses);
        try {
            return new LogReceipt(
                    proof.index(), Leaf.read(leaf), head, proof.checkpoint().signers(witnesses));
        } catch (JacksonException | IllegalArgumentException | DateTimeException unknown) {
            throw new LogMalformed("entry");
        }
    }
}
