package io.yici.ledger;

import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.Tile;
import org.jspecify.annotations.Nullable;

/** Finds where a tree's upper rows are not what lies under them. */
final class TreeDamage {

    private TreeDamage() {}

    /** Place of the first entry under what is damaged; null where the rows agree with each other, so that leaf and hashes were changed together. */
    static @Nullable Long first(LogStore store, long size) {
        Long first = null;
        long below = Tile.FULL;
        for (int level = 1; size / below > 0; level++) {
            Long at = first(store, level, size / below);
            if (at != null && (first == null || at * below < first)) {
                first = at * below;
            }
            below *= Tile.FULL;
        }
        return first;
    }

    private static @Nullable Long first(LogStore store, int level, long nodes) {
        for (long node = 0; node < nodes; node++) {
            // Each from its own rows: what was read before must not stand in for what is there.
            LogTree tree = new LogTree(store);
            try {
                Hash kept = tree.at(level * Tile.HEIGHT, node);
                Hash half = tree.at(level * Tile.HEIGHT - 1, node * 2);
                Hash other = tree.at(level * Tile.HEIGHT - 1, node * 2 + 1);
                if (!kept.equals(Hash.ofNode(half, other))) {
                    return node;
                }
            } catch (LogMalformed missing) {
                return node;
            }
        }
        return null;
    }
}
