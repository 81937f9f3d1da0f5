package io.yici.organisation;

/**
 * Why an entry cannot stand.
 *
 * @param column of the entry, or its id's
 * @param reason stable name of the reason; the text is the reader's
 */
public record Refusal(String column, String reason) {}
