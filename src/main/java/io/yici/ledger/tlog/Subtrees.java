package io.yici.ledger.tlog;

/** Where the hashes of a tree's complete subtrees are read from. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash of the leaves from {@code index * 2^level} on, {@code 2^level} of them.
     *
     * @param level 0 for a leaf
     * @throws LogMalformed when the tree is not that large
     */
    Hash at(int level, long index);
}
