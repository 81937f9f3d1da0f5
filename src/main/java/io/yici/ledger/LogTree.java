package io.yici.ledger;

import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.Subtrees;
import io.yici.ledger.tlog.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The log's tree as it is kept, row by row, and as it grows. Not for several threads; what was read is not read again. */
final class LogTree implements Subtrees {

    private final LogStore store;
    private final Map<Long, byte[]> tails = new HashMap<>();

    LogTree(LogStore store) {
        this.store = store;
    }

    /** Reads at once what a proof of the leaf needs: on each level the tile above it, and the last. */
    LogTree around(long leaf, long size) {
        Set<Tile> tiles = new HashSet<>();
        long of = leaf;
        long last = size - 1;
        for (int level = 0; level == 0 || last > 0; level++) {
            of /= Tile.FULL;
            last /= Tile.FULL;
            tiles.add(new Tile(level, of, Tile.FULL));
            tiles.add(new Tile(level, last, Tile.FULL));
        }
        store.hashes(tiles).forEach((tile, row) -> tails.put(key(tile.level(), tile.index()), row));
        return this;
    }

    /** Appends hashes of leaves to a tree of that size. */
    void append(long size, List<Hash> leaves) {
        append(0, size, leaves);
    }

    private void append(int level, long size, List<Hash> hashes) {
        List<Hash> above = new ArrayList<>();
        long at = size;
        int done = 0;
        while (done < hashes.size()) {
            long index = at / Tile.FULL;
            int width = (int) (at % Tile.FULL);
            int take = Math.min(Tile.FULL - width, hashes.size() - done);
            byte[] row = width == 0 ? new byte[take * Hash.LENGTH] : grown(level, index, width, take);
            for (int i = 0; i < take; i++) {
                System.arraycopy(hashes.get(done + i).bytes(), 0, row, (width + i) * Hash.LENGTH, Hash.LENGTH);
            }
            store.put(new Tile(level, index, width + take), row);
            tails.put(key(level, index), row);
            if (width + take == Tile.FULL) {
                above.add(Tile.above(row, 0, Tile.FULL));
            }
            done += take;
            at += take;
        }
        if (!above.isEmpty()) {
            append(level + 1, size / Tile.FULL, above);
        }
    }

    private byte[] grown(int level, long index, int width, int more) {
        byte[] row = row(level, index);
        if (row.length < width * Hash.LENGTH) {
            throw new LogMalformed("tile");
        }
        return Arrays.copyOf(Arrays.copyOf(row, width * Hash.LENGTH), (width + more) * Hash.LENGTH);
    }

    @Override
    public Hash at(int level, long index) {
        int of = 1 << (level % Tile.HEIGHT);
        long first = index * of;
        byte[] row = row(level / Tile.HEIGHT, first / Tile.FULL);
        int from = (int) (first % Tile.FULL);
        if (row.length < (from + of) * Hash.LENGTH) {
            throw new LogMalformed("size");
        }
        return Tile.above(row, from, of);
    }

    private byte[] row(int level, long index) {
        return tails.computeIfAbsent(key(level, index), absent -> store.hashes(level, index));
    }

    private static long key(int level, long index) {
        return ((long) level << 56) | index;
    }
}
