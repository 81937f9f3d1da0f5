package io.yici.ledger;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.TreeReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the log's rows with its tree, and the tree with what was signed. */
@Component
class LogAudit {

    private final LogStore store;

    LogAudit(LogStore store) {
        this.store = store;
    }

    /** Place of the first entry whose row is not what the tree holds, or that lies where the tree is not what was signed; null when all is as it was logged. */
    @Nullable
    Long firstBad() {
        LogStore.Head head = store.head();
        if (head.signedSize() == 0) {
            return null;
        }
        Checkpoint signed = Checkpoint.parse(SignedNote.parse(head.note()).text());
        LogTree tree = new LogTree(store);
        long[] next = {0};
        long[] bad = {-1};
        store.each(0, signed.size(), (leaf, place) -> {
            boolean right = place == next[0] && tree.at(0, place).equals(Hash.ofLeaf(leaf));
            if (!right && bad[0] < 0) {
                bad[0] = next[0];
            }
            next[0]++;
        });
        if (bad[0] < 0 && next[0] < signed.size()) {
            bad[0] = next[0];
        }
        if (bad[0] < 0 && !new TreeReader(tree).root(signed.size()).equals(signed.root())) {
            bad[0] = 0;
        }
        return bad[0] < 0 ? null : bad[0];
    }
}
