package io.yici.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log.
 *
 * @param origin names the log to the world, as an address without its scheme
 * @param pause between two looks at what waits to be put in sequence; a checkpoint is signed no oftener
 * @param key file with the key that signs checkpoints; made at the first start. All nodes use the same. Null: {@code ledger.key} in the data folder
 * @param sm2 whether checkpoints are signed with SM2 as well, by a key in a file beside the other, {@code sm2-} before its name
 */
@ConfigurationProperties("yici.ledger")
record LogSettings(
        @DefaultValue("yici.example/log") String origin,
        @DefaultValue("PT1S") Duration pause,
        @Nullable Path key,
        boolean sm2) {}
