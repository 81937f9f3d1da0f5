package io.yici.cases;

import io.yici.exchange.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** Between two looks at a case that waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 50;
    private static final List<CaseStatus> RUNNING =
            Arrays.stream(CaseStatus.values()).filter(CaseStatus::isAcceptance).toList();

    private final CaseFileStore files;
    private final CaseRuns runs;
    private final Exchange exchange;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweeper(
            CaseFileStore files,
            CaseRuns runs,
            Exchange exchange,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.files = files;
        this.runs = runs;
        this.exchange = exchange;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${yici.cases.sweep:PT2S}")
    void sweep() {
        claim(CaseStatus.SUBMITTED, LEASE).forEach(id -> resume(id, runs::start));
        // Where a node stopped after it kept the last answer, nobody has told the case that it may go on.
        for (CaseStatus running : RUNNING) {
            claim(running, PATIENCE).stream().filter(exchange::isSettled).forEach(id -> resume(id, runs::wake));
        }
    }

    private List<UUID> claim(CaseStatus status, Duration lease) {
        var now = clock.instant();
        return Objects.requireNonNull(
                transaction.execute(unused -> files.claim(status, now, now.plus(lease), AT_ONCE)));
    }

    private static void resume(UUID id, Consumer<UUID> run) {
        try {
            run.accept(id);
        } catch (RuntimeException stopped) {
            LOG.error("Case {} could not be run; it is tried again", id, stopped);
        }
    }
}
