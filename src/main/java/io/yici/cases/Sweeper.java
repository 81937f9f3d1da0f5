package io.yici.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs cases that were received and not run, because the node that received them stopped; any node does it for any case. */
@Component
class Sweeper {

    /** For how long the node that receives a case has it to itself. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 50;

    private final CaseFileStore files;
    private final CaseRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweeper(CaseFileStore files, CaseRuns runs, PlatformTransactionManager transactions, Clock clock) {
        this.files = files;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${yici.cases.sweep:PT2S}")
    void sweep() {
        var now = clock.instant();
        List<UUID> unrun =
                Objects.requireNonNull(transaction.execute(status -> files.claimUnrun(now, now.plus(LEASE), AT_ONCE)));
        for (UUID id : unrun) {
            try {
                runs.start(id);
            } catch (RuntimeException stopped) {
                LOG.error("Case {} could not be run; it is tried again", id, stopped);
            }
        }
    }
}
