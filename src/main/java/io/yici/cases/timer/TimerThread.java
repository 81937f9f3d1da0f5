package io.yici.cases.timer;

import io.yici.loop.LoopThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out timers that have come due. A thread of its own looks twice a second, so that a busy sweep cannot make a deadline late: the engine's own
 * timers come seconds late on an idle node, and those of another node a quarter of a minute. Each timer happens once, on whichever node is first.
 */
@Component
class TimerThread extends LoopThread {

    private static final Logger LOG = LoggerFactory.getLogger(TimerThread.class);
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int AT_ONCE = 50;

    private static final Duration MUCH_LATER = Duration.ofHours(1);

    /** After which a timer that could not be carried out is tried again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final CaseTimerStore store;
    private final ObjectProvider<TimedEvent> events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Map<String, TimedEvent> byKind = Map.of();

    TimerThread(
            CaseTimerStore store,
            ObjectProvider<TimedEvent> events,
            PlatformTransactionManager transactions,
            Clock clock) {
        super("case-timers", PAUSE);
        this.store = store;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void start() {
        byKind = events.stream().collect(Collectors.toUnmodifiableMap(TimedEvent::kind, Function.identity()));
        super.start();
    }

    @Override
    protected boolean round() {
        return carryOut() == AT_ONCE;
    }

    private int carryOut() {
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
