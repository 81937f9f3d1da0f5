package io.yici.rehearsal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the product does by itself; in the machine's time, since that of the rehearsal stands still. */
final class Patience {

    /** Longer than a silent department takes to be given up. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private Patience() {}

    static void until(String awaited, BooleanSupplier condition) {
        if (!within(LONGEST, condition)) {
            throw new NotAsTold("awaited", awaited, "");
        }
    }

    static <T> T until(String awaited, Supplier<Optional<T>> found) {
        long end = System.nanoTime() + LONGEST.toNanos();
        Optional<T> thing = found.get();
        while (thing.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
            thing = found.get();
        }
        return thing.orElseThrow(() -> new NotAsTold("awaited", awaited, ""));
    }

    static boolean within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
            holds = condition.getAsBoolean();
        }
        return holds;
    }
}
