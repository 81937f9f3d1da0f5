package io.yici.analysis.flow;

import java.time.Duration;

/**
 * How far states are explored. What lies beyond is said to be not proven.
 *
 * @param states most states of one process
 * @param bytes most memory that states and edges take
 * @param time longest time for one process
 */
public record Limits(int states, long bytes, Duration time) {

    /** What publishing and the command line take when nothing else is asked for. */
    public static final Limits USUAL = new Limits(2_000_000, 192L << 20, Duration.ofSeconds(5));

    /** States looked at once a second token was seen where one belongs: more of them only repeat it. */
    static final int UNSAFE_STATES = 100_000;

    public Limits withStates(int most) {
        return new Limits(most, bytes, time);
    }

    public Limits withTime(Duration longest) {
        return new Limits(states, bytes, longest);
    }
}
