package io.yici.exchange;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks departments again that did not answer, while people go on; any node does it for any case. */
@Component
class BackgroundPulls {

    private static final int AT_ONCE = 20;

    private final RecordRequestStore requests;
    private final Exchange exchange;
    private final PullOrders orders;
    private final Executor executor;
    private final Clock clock;

    BackgroundPulls(
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

    @Scheduled(fixedDelayString = "${yici.exchange.sweep:PT2S}")
    void askAgain() {
        for (UUID dossier : requests.due(clock.instant(), AT_ONCE)) {
            executor.execute(() -> gather(dossier));
        }
    }

    /** Gathers for a case in the background, soon. */
    void later(UUID dossier) {
        executor.execute(() -> gather(dossier));
    }

    private void gather(UUID dossier) {
        orders.of(dossier).ifPresent(order -> exchange.gather(order, false));
    }
}
