package io.yici.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gathers for cases in the background, while people go on: at once when a case begins to need records, and again where a department did
 * not answer. Any node does it for any case.
 */
@Component
public class Pulling {

    /** A sweep asks for this many cases at most: what waited for a department that is back is asked for in minutes, and not at once. */
    private static final int AT_ONCE = 100;

    private final RecordRequestStore requests;
    private final Exchange exchange;
    private final PullOrders orders;
    private final Executor executor;
    private final Clock clock;

    Pulling(
            RecordRequestStore requests,
            Exchange exchange,
            PullOrders orders,
            @Qualifier("gatherings") Executor executor,
            Clock clock) {
        this.requests = requests;
        this.exchange = exchange;
        this.orders = orders;
        this.executor = executor;
        this.clock = clock;
    }

    /** Gathers for a case whose requests {@link Exchange#plan} has just written. */
    public void begin(UUID dossier) {
        executor.execute(() -> gather(dossier, true));
    }

    /** Gathers for a case of which more may be asked now: a person consented, or a proof was taken back. */
    public void goOn(UUID dossier) {
        executor.execute(() -> gather(dossier, false));
    }

    @Scheduled(fixedDelayString = "${yici.exchange.sweep:PT2S}")
    void askAgain() {
        for (UUID dossier : requests.due(clock.instant(), AT_ONCE)) {
            goOn(dossier);
        }
    }

    private void gather(UUID dossier, boolean leased) {
        if (leased || lease(dossier)) {
            // Read once nobody else asks, so that every consent given until then counts.
            orders.of(dossier).ifPresentOrElse(order -> exchange.gather(order, true), () -> requests.forget(dossier));
        }
    }

    private boolean lease(UUID dossier) {
        Instant now = clock.instant();
        boolean leased = requests.lease(dossier, now, now.plus(Exchange.LEASE));
        if (!leased) {
            // Who asks now may have begun before more could be asked: the next sweep looks again.
            requests.dueNow(dossier, now);
        }
        return leased;
    }
}
