package io.yici.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in another thread or process. */
public final class Waiting {

    private Waiting() {}

    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Looks again and again until the condition holds; fails with the sentence when it never does. */
    public static void until(String what, Duration longest, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still not after " + longest + ": " + what);
            }
            pause(Duration.ofMillis(50));
        }
    }
}
