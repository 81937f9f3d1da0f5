package io.yici.ledger.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree to which leaves are appended and of which only the right edge is kept. */
public final class GrowingTree {

    private final List<Hash> edge = new ArrayList<>();
    private long size;

    public GrowingTree() {}

    /**
     * Goes on where another was left.
     *
     * @param edge as {@link #edge} gave it
     * @throws LogMalformed when it is not of a tree of that size
     */
    public GrowingTree(long size, byte[] edge) {
        if (edge.length != Long.bitCount(size) * Hash.LENGTH) {
            throw new LogMalformed("size");
        }
        this.size = size;
        for (int at = 0; at < edge.length; at += Hash.LENGTH) {
            this.edge.add(Hash.of(Arrays.copyOfRange(edge, at, at + Hash.LENGTH)));
        }
    }

    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.ofNode(edge.remove(edge.size() - 1), hash);
        }
        edge.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (edge.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = edge.get(edge.size() - 1);
        for (int at = edge.size() - 2; at >= 0; at--) {
            root = Hash.ofNode(edge.get(at), root);
        }
        return root;
    }

    /** Hashes of its complete subtrees, the largest first, one after the other. */
    public byte[] edge() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        edge.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }
}
