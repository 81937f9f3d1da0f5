package io.yici.exchange;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a department is asked again. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Backoff() {}

    /** Doubles with every attempt; spread by half, so that cases do not come back together. */
    static Duration after(int attempts) {
        long longest = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempts, 10));
        return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2));
    }
}
