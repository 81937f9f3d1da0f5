package io.yici.ledger;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log's witnesses.
 *
 * @param witnesses whose cosignatures are asked for
 * @param quorum how many must have cosigned before a checkpoint counts; null: more than half
 * @param patience after which a witness is silent
 */
@ConfigurationProperties("yici.ledger")
record WitnessSettings(
        @DefaultValue List<Entry> witnesses,
        @Nullable Integer quorum,
        @DefaultValue("PT5S") Duration patience) {

    WitnessSettings {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * A witness.
     *
     * @param address without {@code /add-checkpoint}
     * @param key {@code <name>+<id>+<key>}, as the witness prints it
     */
    record Entry(URI address, String key) {}
}
