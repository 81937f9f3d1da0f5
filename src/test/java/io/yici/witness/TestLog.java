package io.yici.witness;

import io.yici.ledger.tlog.AddCheckpoint;
import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.NoteSigner;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.Subtrees;
import io.yici.ledger.tlog.Tile;
import io.yici.ledger.tlog.TreeReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log in memory that may lie. */
final class TestLog {

    static final String ORIGIN = "yici.example/log";

    private final NoteSigner signer;
    private final List<Hash> leaves = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();

    TestLog() {
        this(NoteSigner.generate(ORIGIN, NoteKey.Type.NOTE));
    }

    private TestLog(NoteSigner signer) {
        this.signer = signer;
    }

    NoteKey key() {
        return signer.key();
    }

    TestLog add(String... more) {
        for (String entry : more) {
            entries.add(entry);
            leaves.add(Hash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8)));
        }
        return this;
    }

    /** Grows to a size. */
    TestLog to(int size) {
        while (leaves.size() < size) {
            add("entry " + leaves.size());
        }
        return this;
    }

    /** Another log of the same key that begins with the first entries of this one. */
    TestLog fork(int size) {
        TestLog fork = new TestLog(signer);
        fork.leaves.addAll(leaves.subList(0, size));
        fork.entries.addAll(entries.subList(0, size));
        return fork;
    }

    SignedNote checkpoint() {
        return checkpoint(leaves.size());
    }

    SignedNote checkpoint(long size) {
        return SignedNote.sign(new Checkpoint(ORIGIN, size, reader().root(size)).text(), signer, Instant.EPOCH);
    }

    String request(long old) {
        return request(old, leaves.size());
    }

    String request(long old, long size) {
        return new AddCheckpoint(old, reader().consistency(old, size), checkpoint(size)).toString();
    }

    int size() {
        return leaves.size();
    }

    String entry(int place) {
        return entries.get(place);
    }

    /** What is served at {@code /tile/…}. */
    byte[] tile(Tile tile) {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        for (int n = 0; n < tile.width(); n++) {
            row.writeBytes(subtrees()
                    .at(tile.level() * Tile.HEIGHT, tile.index() * Tile.FULL + n)
                    .bytes());
        }
        return row.toByteArray();
    }

    TreeReader reader() {
        return new TreeReader(subtrees());
    }

    private Subtrees subtrees() {
        return new Subtrees() {
            @Override
            public Hash at(int level, long index) {
                return level == 0
                        ? leaves.get((int) index)
                        : Hash.ofNode(at(level - 1, index * 2), at(level - 1, index * 2 + 1));
            }
        };
    }
}
