package io.yici.witness;

import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.Subtrees;
import io.yici.ledger.tlog.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tree of a log of some size, read tile by tile; the last tiles read are kept. */
final class RemoteTree implements Subtrees {

    private static final int KEPT = 1_000;

    private final RemoteLog log;
    private final long size;
    private final Map<Tile, byte[]> tiles = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    RemoteTree(RemoteLog log, long size) {
        this.log = log;
        this.size = size;
    }

    @Override
    public Hash at(int level, long index) {
        int of = 1 << (level % Tile.HEIGHT);
        long first = index * of;
        long tile = first / Tile.FULL;
        int row = level / Tile.HEIGHT;
        long there = row * Tile.HEIGHT >= Long.SIZE ? 0 : size >>> (row * Tile.HEIGHT);
        int width = (int) Math.min(Tile.FULL, there - tile * Tile.FULL);
        int from = (int) (first % Tile.FULL);
        if (width < from + of) {
            throw new LogMalformed("size");
        }
        return Tile.above(hashes(new Tile(row, tile, width)), from, of);
    }

    private byte[] hashes(Tile tile) {
        byte[] known = tiles.get(tile);
        if (known == null) {
            try {
                known = log.tile(tile);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            tiles.put(tile, known);
        }
        return known;
    }
}
