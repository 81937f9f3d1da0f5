package io.yici.ledger;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogProof;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.Tile;
import io.yici.ledger.tlog.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log as others read and check it. */
@Component
public class TransparencyLog {

    private final LogStore store;
    private final LogKey key;

    TransparencyLog(LogStore store, LogKey key) {
        this.store = store;
        this.key = key;
    }

    /** The key that its checkpoints are checked with. */
    public NoteKey key() {
        return key.signer().key();
    }

    /** The latest signed checkpoint; empty before the first entry. */
    public Optional<SignedNote> checkpoint() {
        return Optional.of(store.head().note()).filter(note -> !note.isEmpty()).map(SignedNote::parse);
    }

    /** Hashes of a tile; empty when the log has not come that far. */
    public Optional<byte[]> tile(Tile tile) {
        byte[] hashes = store.hashes(tile.level(), tile.index());
        int length = tile.width() * Hash.LENGTH;
        return hashes.length < length ? Optional.empty() : Optional.of(Arrays.copyOf(hashes, length));
    }

    /** That the entry at the place stands in the log; empty until a signed checkpoint covers it. */
    public Optional<LogProof> proof(long place) {
        return checkpoint()
                .filter(note -> Checkpoint.parse(note.text()).size() > place)
                .map(note -> new LogProof(
                        place,
                        reader().inclusion(place, Checkpoint.parse(note.text()).size()),
                        note));
    }

    /** That a log of the first size is the beginning of one of the second. */
    public List<Hash> consistency(long old, long size) {
        return reader().consistency(old, size);
    }

    /**
     * Writes all that a signed checkpoint covers, to be checked without the product; nothing before the first entry.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    @Transactional(readOnly = true)
    public void export(Appendable out) {
        checkpoint().ifPresent(note -> {
            try {
                LogExport.begin(out, key(), note);
                store.each(0, Checkpoint.parse(note.text()).size(), (leaf, place) -> LogExport.entry(out, place, leaf));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private TreeReader reader() {
        return new TreeReader(new LogTree(store));
    }
}
