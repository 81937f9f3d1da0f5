package io.yici.provenance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The replays of closed cases: each soon after it was closed, and again from time to time, as what is kept may be altered at any time. One node at a
 * time goes through them.
 */
@Component
public class Replays {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final int BATCH = 50;
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** A case that was closed on another node may be seen a little later than one that was closed after it. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(2);

    private final ReplayStore store;
    private final Replaying replaying;
    private final TransactionOperations transactions;
    private final ProvenanceSettings settings;
    private final Clock clock;

    Replays(
            ReplayStore store,
            Replaying replaying,
            TransactionOperations transactions,
            ProvenanceSettings settings,
            Clock clock) {
        this.store = store;
        this.replaying = replaying;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Goes through the next few; says whether there may be more. */
    boolean round() {
        Instant now = clock.instant();
        Optional<Instant> leased = transactions.execute(status -> store.lease(now, now.plus(LEASE)));
        return leased != null && leased.isPresent() && round(leased.get(), now);
    }

    private boolean round(Instant mark, Instant now) {
        Instant reached = mark;
        int done = 0;
        try {
            List<ReplayStore.Closed> fresh = store.unchecked(mark.minus(LOOK_BACK), BATCH);
            List<ReplayStore.Closed> next = fresh.isEmpty() ? store.stale(now.minus(settings.again()), BATCH) : fresh;
            for (ReplayStore.Closed closed : next) {
                check(closed);
                reached = !fresh.isEmpty() && closed.at().isAfter(reached) ? closed.at() : reached;
                done++;
            }
        } finally {
            store.release(reached, clock.instant());
        }
        return done == BATCH;
    }

    private void check(ReplayStore.Closed closed) {
        Replay replay = replaying.of(closed.dossier(), closed.at());
        store.put(replay);
        if (replay.result() == Replay.Result.DIFFERS) {
            LOG.error(
                    "Dossier {} is decided otherwise by the rules it was decided by: {}",
                    replay.dossier(),
                    replay.differing());
        }
    }

    /** How the case's last replay came out; nothing before the first. */
    public Optional<Replay> of(UUID dossier) {
        return store.of(dossier);
    }

    /** How many came out which way. */
    public Map<Replay.Result, Long> counts() {
        return store.counts();
    }

    /** Those that differ, the latest first. */
    List<Replay> differing(int limit) {
        return store.with(Replay.Result.DIFFERS, limit);
    }
}
