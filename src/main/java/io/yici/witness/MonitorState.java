package io.yici.witness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a monitor has come.
 *
 * @param seen the checkpoint that was read last; empty before the first
 * @param next place from which uses are read on
 * @param uses how many there were
 * @param lackedSince since when the log shows checkpoints without the witness's cosignature; null where it does not
 * @param looked when it looked last
 * @param alarms what it found, the newest last
 */
record MonitorState(
        String seen,
        long next,
        long uses,
        @Nullable Instant lackedSince,
        @Nullable Instant looked,
        List<MonitorAlarm> alarms) {

    static final MonitorState NOTHING = new MonitorState("", 0, 0, null, null, List.of());

    private static final int KEPT = 100;

    MonitorState {
        alarms = List.copyOf(alarms.subList(Math.max(0, alarms.size() - KEPT), alarms.size()));
    }

    static MonitorState read(String json) {
        try {
            return JsonMapper.shared().readValue(json, MonitorState.class);
        } catch (JacksonException spoilt) {
            // It is read again from the beginning.
            return NOTHING;
        }
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
