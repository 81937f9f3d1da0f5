package io.yici.ledger.tlog;

import java.util.Iterator;
import java.util.List;

/** Checks proofs with nothing but what they say (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Proofs {

    private Proofs() {}

    /** Whether the proof leads from the leaf to the root of a tree of that size. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        Hash reached = leaf;
        for (Hash next : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                reached = Hash.ofNode(next, reached);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                reached = Hash.ofNode(reached, next);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /** Whether the tree of the second root begins with the leaves of the first. */
    public static boolean areConsistent(long oldSize, Hash oldRoot, long size, Hash root, List<Hash> proof) {
        if (oldSize < 0 || oldSize > size) {
            return false;
        }
        if (oldSize == size || oldSize == 0) {
            return proof.isEmpty() && (oldSize == 0 ? oldRoot.equals(Hash.OF_NOTHING) : oldRoot.equals(root));
        }
        if (proof.isEmpty()) {
            return false;
        }
        long at = oldSize - 1;
        long last = size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        Iterator<Hash> hashes = proof.iterator();
        Hash first = at == 0 ? oldRoot : hashes.next();
        Hash second = first;
        while (hashes.hasNext()) {
            Hash next = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                first = Hash.ofNode(next, first);
                second = Hash.ofNode(next, second);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                second = Hash.ofNode(second, next);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(oldRoot) && second.equals(root);
    }
}
