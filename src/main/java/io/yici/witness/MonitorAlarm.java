package io.yici.witness;

import java.time.Instant;

/**
 * What nobody may pass over.
 *
 * @param kind {@code signature}, {@code split-view}, {@code rollback}, {@code missing-cosignature} or {@code entry}
 * @param evidence the checkpoints or the place that show it
 */
public record MonitorAlarm(Instant at, String kind, String evidence) {

    boolean saysTheSameAs(MonitorAlarm other) {
        return kind.equals(other.kind) && evidence.equals(other.evidence);
    }
}
