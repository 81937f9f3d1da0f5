package io.yici.exchange.connector;

/**
 * What a gateway's answer may cost us.
 *
 * @param pageSize rows asked for at a time
 * @param maxRows rows of a whole answer
 * @param maxBytes bytes of one page
 * @param connections connections to one department at a time
 */
public record GatewayLimits(int pageSize, int maxRows, int maxBytes, int connections) {

    /** Enough for any person's records. */
    public static final GatewayLimits DEFAULT = new GatewayLimits(100, 1_000, 1 << 20, 512);
}
