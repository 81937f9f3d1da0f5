package io.yici.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks again, outside any transaction, for what departments said longer ago than a service allows. */
@Component
public class Freshness {

    private final RecordRequestStore requests;
    private final Exchange exchange;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Freshness(RecordRequestStore requests, Exchange exchange, PlatformTransactionManager transactions, Clock clock) {
        this.requests = requests;
        this.exchange = exchange;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Waits for the answers as the first time; a department that does not answer is asked in the background. */
    public void refresh(PullOrder order) {
        Instant now = clock.instant();
        List<RecordRequest> old = requests.ofDossier(order.dossier()).stream()
                .filter(request -> isOlder(request, order, now))
                .toList();
        if (!old.isEmpty()) {
            transaction.executeWithoutResult(status -> old.forEach(request -> requests.askAnew(request.id(), now)));
            exchange.gather(order, false);
        }
    }

    /** The same before somebody decides: what a department does not say again now stays as it was. */
    public void recheck(PullOrder order) {
        refresh(order);
        transaction.executeWithoutResult(status -> requests.keepPrevious(order.dossier()));
    }

    private static boolean isOlder(RecordRequest request, PullOrder order, Instant now) {
        Instant answered = request.answeredAt();
        return request.state() == RequestState.ANSWERED
                && answered != null
                && order.plan()
                        .item()
                        .requirement(request.requirement())
                        .map(requirement -> answered.plus(requirement.maxAge()).isBefore(now))
                        .orElse(false);
    }
}
