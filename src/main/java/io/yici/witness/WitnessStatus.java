package io.yici.witness;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.NoteKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a witness is, as a text for people and a document for programs. */
public final class WitnessStatus {

    private final WitnessFolder folder;
    private final List<NoteKey> logs;
    private final @Nullable Monitor monitor;

    public WitnessStatus(WitnessFolder folder, List<NoteKey> logs, @Nullable Monitor monitor) {
        this.folder = folder;
        this.logs = List.copyOf(logs);
        this.monitor = monitor;
    }

    /**
     * How a log is.
     *
     * @param size entries that the witness cosigned
     */
    public record LogState(String log, long size) {}

    /**
     * What one look found.
     *
     * @param witness the witness's key
     * @param uses of the department's data that are listed
     * @param alarms kinds of what is alarming
     */
    public record Looked(
            String witness, List<LogState> logs, @Nullable Instant looked, long uses, List<String> alarms) {}

    /** The document. */
    public Looked looked(List<String> alarms) {
        MonitorState state = monitor == null ? MonitorState.NOTHING : monitor.state();
        return new Looked(folder.key().toString(), states(), state.looked(), state.uses(), alarms);
    }

    private List<LogState> states() {
        return logs.stream()
                .map(log -> new LogState(
                        log.name(),
                        folder.latest(log.name())
                                .map(note -> Checkpoint.parse(note.text()).size())
                                .orElse(0L)))
                .toList();
    }

    /** The text: key, logs with their sizes, what the monitor read, its alarms. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("witness " + folder.key());
        states().forEach(state -> lines.add("log " + state.log() + " " + state.size()));
        Optional.ofNullable(monitor).map(Monitor::state).ifPresent(state -> {
            lines.add("looked " + state.looked());
            lines.add("uses " + state.uses());
            state.alarms().forEach(alarm -> lines.add("alarm " + alarm.at() + " " + alarm.kind()));
        });
        return String.join("\n", lines) + "\n";
    }
}
