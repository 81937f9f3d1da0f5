package io.yici.ledger.tlog;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree of which the complete subtrees are known (RFC 6962, section 2.1). */
public final class TreeReader {

    private final Subtrees subtrees;

    public TreeReader(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root of the first {@code size} leaves. */
    public Hash root(long size) {
        return size == 0 ? Hash.OF_NOTHING : range(0, size);
    }

    /**
     * That the leaf is among the first {@code size} leaves: hashes from its sibling up.
     *
     * @throws LogMalformed when it is not
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new LogMalformed("index");
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(0, range(middle, to));
                to = middle;
            } else {
                path.add(0, range(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /**
     * That the first {@code old} leaves are the same in the tree of {@code size} leaves.
     *
     * @throws LogMalformed when {@code old} is larger
     */
    public List<Hash> consistency(long old, long size) {
        if (old < 0 || old > size) {
            throw new LogMalformed("size");
        }
        List<Hash> path = new ArrayList<>();
        if (old == 0 || old == size) {
            return path;
        }
        long from = 0;
        long to = size;
        while (old != to) {
            long middle = from + split(to - from);
            if (old <= middle) {
                path.add(0, range(middle, to));
                to = middle;
            } else {
                path.add(0, range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(0, range(from, to));
        }
        return path;
    }

    private Hash range(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            return subtrees.at(Long.numberOfTrailingZeros(size), from / size);
        }
        long middle = from + split(size);
        return Hash.ofNode(range(from, middle), range(middle, to));
    }

    /** The largest power of two below the size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
