package io.yici.provenance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of replays.
 *
 * @param sweep pause between two looks for cases to replay
 * @param again after how long a case is replayed once more
 */
@ConfigurationProperties("yici.provenance")
record ProvenanceSettings(
        @DefaultValue("PT10S") Duration sweep,
        @DefaultValue("P7D") Duration again) {}
