package io.yici.bench;

import io.yici.testing.GivenAnswers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Applications at an even rate, whatever becomes of those before; each goes to the next node. */
final class SoakLoad {

    /** Who waits for a department that is silent waits up to its deadline. */
    private static final int CLIENTS = 128;

    private final List<YiciSubject> nodes;
    private final Set<UUID> cases = ConcurrentHashMap.newKeySet();
    private final AtomicInteger submitted = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    SoakLoad(List<YiciSubject> nodes) {
        this.nodes = nodes;
    }

    void run(Duration time, double casesPerSecond) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long begun = System.nanoTime();
        long between = (long) (1e9 / casesPerSecond);
        long count = (long) (time.toNanos() / 1e9 * casesPerSecond);
        for (long n = 0; n < count; n++) {
            long wait = begun + n * between - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            clients.execute(this::submit);
        }
        clients.shutdown();
        if (!clients.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Applications are not received any more");
        }
    }

    private void submit() {
        int number = submitted.getAndIncrement();
        try {
            cases.add(nodes.get(number % nodes.size())
                    .submit(number, GivenAnswers.rent())
                    .id());
        } catch (RuntimeException refused) {
            failed.incrementAndGet();
            refused.printStackTrace();
        }
    }

    int cases() {
        return cases.size();
    }

    int failed() {
        return failed.get();
    }
}
