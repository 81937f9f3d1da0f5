package io.yici.exchange;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long to wait before a department is asked again.
 *
 * @param firstPause after the first question that was not answered
 * @param longestPause however often it was asked
 */
@ConfigurationProperties("yici.exchange")
@Validated
record Backoff(
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause) {

    @AssertTrue(message = "yici.exchange.first-pause is 100 ms or more, and yici.exchange.longest-pause is not shorter")
    boolean isPossible() {
        return firstPause.toMillis() >= 100 && longestPause.compareTo(firstPause) >= 0;
    }

    /** Doubles with every attempt; spread by half, so that cases do not come back together. */
    Duration after(int attempts) {
        long longest = Math.min(longestPause.toMillis(), firstPause.toMillis() << Math.min(attempts, 10));
        return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2));
    }
}
