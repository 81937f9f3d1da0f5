package io.yici.ledger;

import io.yici.ledger.CheckStore.Progress;
import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.GrowingTree;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.TreeReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the log's rows with its tree, and the tree with what was signed, slice by slice; how far it came is kept, and one node at a time does it. */
@Component
@EnableConfigurationProperties(LogCheckSettings.class)
class LogAudit {

    private static final Logger LOG = LoggerFactory.getLogger(LogAudit.class);

    private final LogStore store;
    private final CheckStore checks;
    private final WitnessStore alarms;
    private final LogKey key;
    private final Duration every;
    private final int slice;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LogAudit(
            LogStore store,
            CheckStore checks,
            WitnessStore alarms,
            LogKey key,
            LogCheckSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.alarms = alarms;
        this.key = key;
        this.every = settings.check();
        this.slice = settings.checkSlice();
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is wrong; the place is null where no entry can be named. */
    private record Problem(String key, @Nullable Long place) {}

    /** Compares some more, if it is time to; true when the check is not at its end. */
    boolean slice() {
        return Boolean.TRUE.equals(
                transaction.execute(status -> checks.lock().map(this::slice).orElse(false)));
    }

    private boolean slice(Progress before) {
        Progress now = before.startedAt() == null ? begun(before) : before;
        if (now == null) {
            return false;
        }
        GrowingTree tree = new GrowingTree(now.next(), now.edge());
        Problem problem = now.note().isEmpty() ? new Problem("checkpoint", null) : compare(now, tree);
        boolean whole = problem != null || tree.size() == now.size();
        checks.keep(
                whole
                        ? new Progress(
                                now.note(),
                                now.size(),
                                tree.size(),
                                new byte[0],
                                problem == null ? null : problem.key(),
                                problem == null ? null : problem.place(),
                                null,
                                clock.instant())
                        : new Progress(
                                now.note(),
                                now.size(),
                                tree.size(),
                                tree.edge(),
                                now.problem(),
                                now.firstBad(),
                                now.startedAt(),
                                now.finishedAt()));
        if (problem != null) {
            alarm(problem);
        }
        return !whole;
    }

    /** Null while it is not time, or nothing is signed. */
    private @Nullable Progress begun(Progress before) {
        Instant now = clock.instant();
        LogStore.Head head = store.head();
        Instant last = before.finishedAt();
        boolean unsigned = head.signedSize() == 0 && head.note().isEmpty();
        if (unsigned || (last != null && last.plus(every).isAfter(now))) {
            return null;
        }
        long size = signedSize(head);
        return new Progress(
                size < 0 ? "" : head.note(),
                Math.max(size, 0),
                0,
                new byte[0],
                before.problem(),
                before.firstBad(),
                now,
                last);
    }

    /** What the log's key signed for; less than nothing where the signature is not its. */
    private long signedSize(LogStore.Head head) {
        try {
            SignedNote note = SignedNote.parse(head.note());
            NoteKey log = key.key();
            Checkpoint signed = Checkpoint.parse(note.text());
            boolean right = note.signers(List.of(log)).containsKey(log.name())
                    && signed.origin().equals(log.name())
                    && signed.size() == head.signedSize()
                    && signed.size() <= head.size();
            return right ? signed.size() : -1;
        } catch (LogForged | LogMalformed forged) {
            return -1;
        }
    }

    private @Nullable Problem compare(Progress now, GrowingTree tree) {
        LogTree kept = new LogTree(store);
        long to = Math.min(now.next() + slice, now.size());
        for (LogStore.Placed row : store.placed(now.next(), to)) {
            if (row.place() != tree.size() || !isAsLogged(row, kept)) {
                return new Problem("entry", tree.size());
            }
            tree.add(Hash.ofLeaf(row.leaf()));
        }
        if (tree.size() < to) {
            return new Problem("entry", tree.size());
        }
        return tree.size() < now.size() ? null : atTheEnd(now, tree, kept);
    }

    /** What stands beside the leaf is what pages find it by, so that it must say the same. */
    private static boolean isAsLogged(LogStore.Placed row, LogTree kept) {
        try {
            if (!kept.at(0, row.place()).equals(Hash.ofLeaf(row.leaf()))) {
                return false;
            }
        } catch (LogMalformed missing) {
            return false;
        }
        LoggedEntry entry = Leaf.read(row.leaf());
        return Objects.equals(entry.entry().dossier(), row.dossier())
                && Objects.equals(entry.entry().subject(), row.subject())
                && entry.at().equals(row.at());
    }

    private @Nullable Problem atTheEnd(Progress now, GrowingTree tree, LogTree kept) {
        Hash root = Checkpoint.parse(SignedNote.parse(now.note()).text()).root();
        if (!tree.root().equals(root) || !rootOf(kept, now.size()).equals(root)) {
            return new Problem("tree", TreeDamage.first(store, now.size()));
        }
        return store.hasSurplus() ? new Problem("surplus", store.head().size()) : null;
    }

    private static Hash rootOf(LogTree kept, long size) {
        try {
            return new TreeReader(kept).root(size);
        } catch (LogMalformed missing) {
            return Hash.OF_NOTHING;
        }
    }

    private void alarm(Problem problem) {
        String place = String.valueOf(problem.place());
        if (alarms.alarm(problem.key(), place, clock.instant())) {
            LOG.error(
                    "ALARM: the log's tables are not as they were logged ({}), first at place {}",
                    problem.key(),
                    place);
        }
    }
}
