package io.yici.simulator;

import java.time.Duration;

/** How long a department takes to answer: some time between the two, both included. */
public record Latency(Duration least, Duration most) {

    /** Answers at once. */
    public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);

    public Latency {
        if (least.isNegative() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException("A latency lies between a time and a longer one");
        }
    }

    public static Latency fixed(Duration time) {
        return new Latency(time, time);
    }

    public static Latency ofMillis(long least, long most) {
        return new Latency(Duration.ofMillis(least), Duration.ofMillis(most));
    }
}
