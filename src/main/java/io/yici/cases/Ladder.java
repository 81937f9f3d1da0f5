package io.yici.cases;

import io.yici.exchange.Consents;
import io.yici.exchange.GivenUpRecords;
import io.yici.exchange.RecordRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last rung of the ladder for a record that does not come: a clerk looks, while the department is still asked, so that a late answer can
 * be compared with what the clerk has. Where the department will not answer at all, this rung is the next one.
 */
@Component
class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);
    private static final int AT_ONCE = 50;
    private static final Duration WHILE_DRAFT = Duration.ofMinutes(10);

    private final GivenUpRecords records;
    private final Consents consents;
    private final CaseFileStore files;
    private final DisputeStore disputes;
    private final CaseEvents events;
    private final CaseRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ladder(
            GivenUpRecords records,
            Consents consents,
            CaseFileStore files,
            DisputeStore disputes,
            CaseEvents events,
            CaseRuns runs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.records = records;
        this.consents = consents;
        this.files = files;
        this.disputes = disputes;
        this.events = events;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${yici.cases.ladder:PT5S}")
    void climb() {
        for (UUID dossier : records.givenUp(AT_ONCE)) {
            try {
                transaction.executeWithoutResult(status -> giveUp(dossier));
                runs.wake(dossier);
            } catch (RuntimeException stopped) {
                LOG.error("Case {} could not be brought to a clerk; it is tried again", dossier, stopped);
            }
        }
    }

    private void giveUp(UUID dossier) {
        CaseFile file = files.lock(dossier).orElse(null);
        if (file == null || file.status().isClosed()) {
            records.forget(dossier);
        } else if (!file.status().isOpen()) {
            // A draft's applicant is told on the page, and may wait or hand in a proof.
            records.giveUpLater(dossier, WHILE_DRAFT);
        } else {
            records.toGiveUp(dossier).forEach(this::giveUp);
        }
    }

    private void giveUp(RecordRequest request) {
        records.giveUp(request);
        consents.replaced(request.dossier(), request.role());
        disputes.putFirst(Dispute.of(request.dossier(), request.requirement(), Dispute.Kind.MISSING, clock.instant()));
        events.add(
                request.dossier(),
                List.of(CaseEvents.Happened.of(CaseEvent.Kind.RECORD_GIVEN_UP, request.requirement())));
    }
}
