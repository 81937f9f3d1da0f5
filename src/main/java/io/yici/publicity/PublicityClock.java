package io.yici.publicity;

import io.yici.cases.CaseMoved;
import io.yici.cases.CaseRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets cases go on whose days are over; any node does it for any case, and a restart forgets nothing. */
@Component
class PublicityClock {

    private static final Logger LOG = LoggerFactory.getLogger(PublicityClock.class);
    private static final int AT_ONCE = 50;

    /** After which a case that could not go on is tried again: its people wait. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final PublicationStore store;
    private final Publications publications;
    private final CaseRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublicityClock(
            PublicationStore store,
            Publications publications,
            CaseRuns runs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${yici.publicity.sweep:PT20S}")
    void sweep() {
        Instant now = clock.instant();
        List<UUID> over =
                Objects.requireNonNull(transaction.execute(unused -> store.claim(now, now.plus(AGAIN), AT_ONCE)));
        for (UUID dossier : over) {
            try {
                runs.wake(dossier);
            } catch (RuntimeException stopped) {
                LOG.error("Case {} could not go on after its publicity; it is tried again", dossier, stopped);
            }
        }
    }

    @EventListener
    void closed(CaseMoved moved) {
        if (moved.to().isClosed()) {
            publications.close(moved.dossier());
        }
    }
}
