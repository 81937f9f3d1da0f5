package io.yici.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the check of the log's tables.
 *
 * @param check time from the end of one whole check to the beginning of the next
 * @param checkSlice entries that are compared at a time
 */
@ConfigurationProperties("yici.ledger")
record LogCheckSettings(
        @DefaultValue("PT1H") Duration check,
        @DefaultValue("10000") int checkSlice) {}
