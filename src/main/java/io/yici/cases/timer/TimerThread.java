package io.yici.cases.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out timers that have come due. A thread of its own looks twice a second, so that a busy sweep cannot make a deadline late: the engine's own
 * timers come seconds late on an idle node, and those of another node a quarter of a minute. Each timer happens once, on whichever node is first.
 */
@Component
class TimerThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TimerThread.class);
    private static final long PAUSE_MILLIS = 400;
    private static final long STOPPING_MILLIS = 10_000;
    private static final int AT_ONCE = 50;

    private static final Duration MUCH_LATER = Duration.ofHours(1);

    /** After which a timer that could not be carried out is tried again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final CaseTimerStore store;
    private final ObjectProvider<TimedEvent> events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread thread = new Thread(() -> {});

    TimerThread(
            CaseTimerStore store,
            ObjectProvider<TimedEvent> events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        Map<String, TimedEvent> byKind =
                events.stream().collect(Collectors.toUnmodifiableMap(TimedEvent::kind, Function.identity()));
        thread = new Thread(() -> look(byKind), "case-timers");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        // An interrupt would close the file of an embedded database under the others' hands.
        stopped.countDown();
        try {
            thread.join(STOPPING_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void look(Map<String, TimedEvent> byKind) {
        while (isRunning()) {
            boolean more = false;
            try {
                more = carryOut(byKind) == AT_ONCE;
            } catch (RuntimeException failed) {
                LOG.error("Timers could not be read; they are looked at again", failed);
            }
            if (!more) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("Timers are no longer looked at");
            }
        } catch (InterruptedException interrupted) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private int carryOut(Map<String, TimedEvent> byKind) {
        Instant now = clock.instant();
        List<CaseTimer> due = store.due(now, AT_ONCE);
        for (CaseTimer timer : due) {
            TimedEvent event = byKind.get(timer.kind());
            if (isRunning() && event != null) {
                carryOut(timer, event, now);
            } else if (event == null) {
                // A module that is gone must not hold up the others.
                LOG.error("Nobody carries out timers of kind {}", timer.kind());
                transaction.executeWithoutResult(unused -> store.putOff(timer, now.plus(MUCH_LATER)));
            }
        }
        return due.size();
    }

    private void carryOut(CaseTimer timer, TimedEvent event, Instant now) {
        try {
            transaction.executeWithoutResult(unused -> {
                store.lockCase(timer.dossier());
                if (store.take(timer)) {
                    event.happen(timer.dossier(), timer.subject());
                }
            });
        } catch (RuntimeException failed) {
            LOG.error(
                    "Timer {} of case {} could not be carried out; it is tried again",
                    timer.kind(),
                    timer.dossier(),
                    failed);
            transaction.executeWithoutResult(unused -> store.putOff(timer, now.plus(AGAIN)));
        }
    }
}
