package io.yici.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The time of a rehearsal: it is set, goes on as time does, and is moved on. */
final class RehearsalClock extends Clock {

    /** Limits of the law run in Chinese time. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private final Hand hand;

    RehearsalClock(Instant now) {
        this(CHINA, new Hand(new Set(now, System.nanoTime())));
    }

    private RehearsalClock(ZoneId zone, Hand hand) {
        this.zone = zone;
        this.hand = hand;
    }

    void set(Instant instant) {
        hand.set = new Set(instant, System.nanoTime());
    }

    void pass(Duration time) {
        set(instant().plus(time));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new RehearsalClock(other, hand);
    }

    @Override
    public Instant instant() {
        Set set = hand.set;
        return set.to().plusNanos(System.nanoTime() - set.at());
    }

    /** One for all zones. */
    private static final class Hand {

        private volatile Set set;

        Hand(Set set) {
            this.set = set;
        }
    }

    /** @param at the machine's nanoseconds when it was set */
    private record Set(Instant to, long at) {}
}
