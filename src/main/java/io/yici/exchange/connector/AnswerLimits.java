package io.yici.exchange.connector;

/**
 * What a department's answer may cost us.
 *
 * @param pageSize rows asked for at a time
 * @param maxRows rows of a whole answer
 * @param maxBytes bytes of one page
 * @param connections connections to one department at a time
 */
public record AnswerLimits(int pageSize, int maxRows, int maxBytes, int connections) {

    /** Enough for any person's records. */
    public static final AnswerLimits DEFAULT = new AnswerLimits(100, 1_000, 1 << 20, 512);
}
