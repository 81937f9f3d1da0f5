package io.yici.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time as it is, and ahead of it by as much as a test lets pass. */
public final class MovingClock extends Clock {

    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    private MovingClock(ZoneId zone, AtomicReference<Duration> ahead) {
        this.zone = zone;
        this.ahead = ahead;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovingClock(other, ahead);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }

    /** Gives the whole product this clock. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {

        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock(ZoneId.of("Asia/Shanghai"), new AtomicReference<>(Duration.ZERO));
        }
    }
}
