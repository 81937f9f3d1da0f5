package io.yici.exchange.connector;

/**
 * A value that is not what its field holds. It is read as null.
 *
 * @param row counted from 0
 * @param reason {@code absent} or the type it does not fit, such as {@code date}; never the value itself
 */
public record FieldFinding(int row, String field, String reason) {}
