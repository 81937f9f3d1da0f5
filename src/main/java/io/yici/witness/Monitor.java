package io.yici.witness;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.Proofs;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.TreeReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a log shows and compares it with what the witness cosigned: a split view, a rollback or a missing cosignature is an alarm. Where the department has a token, every
 * entry about its data is listed, with its proof, in {@code uses.jsonl}.
 */
public final class Monitor {

    static final String STATE = "monitor.json";
    static final String USES = "uses.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    /** For so long a checkpoint may lack the witness's cosignature: others may have been quicker. */
    private static final Duration TOLERATED = Duration.ofMinutes(2);

    private final WitnessFolder folder;
    private final NoteKey log;
    private final RemoteLog remote;
    private final @Nullable UseList list;
    private final Clock clock;
    private MonitorState state;

    /**
     * @param log key of the log
     * @param address of the log, such as {@code https://yici.example/log}
     * @param department whose data is looked for; null: only the log as a whole is watched
     * @param token that lets the department see the entries about its data
     */
    public Monitor(
            WitnessFolder folder,
            NoteKey log,
            URI address,
            @Nullable String department,
            @Nullable String token,
            Clock clock)
            throws IOException {
        this.folder = folder;
        this.log = log;
        this.remote = new RemoteLog(address, token);
        this.list = department == null ? null : new UseList(folder.file(USES), remote, department);
        this.clock = clock;
        Path file = folder.file(STATE);
        this.state = Files.exists(file) ? MonitorState.read(Files.readString(file)) : MonitorState.NOTHING;
    }

    /** How many uses of the department's data are listed. */
    public synchronized long uses() {
        return state.uses();
    }

    /** What is known; changes with each look. */
    synchronized MonitorState state() {
        return state;
    }

    /**
     * Looks once.
     *
     * @return what was alarming in this look
     * @throws IOException when the log cannot be reached
     */
    public synchronized List<MonitorAlarm> look() throws IOException {
        List<MonitorAlarm> alarms = new ArrayList<>();
        Instant now = clock.instant();
        MonitorState after = state;
        Optional<SignedNote> shown = shown(alarms);
        if (shown.isPresent()) {
            after = compared(shown.get(), alarms, now);
            if (list != null && alarms.isEmpty()) {
                after = listed(list, shown.get(), after, alarms);
            }
        }
        List<MonitorAlarm> all = new ArrayList<>(state.alarms());
        alarms.stream()
                .filter(alarm -> all.stream().noneMatch(alarm::saysTheSameAs))
                .forEach(all::add);
        state = new MonitorState(after.seen(), after.next(), after.uses(), after.lackedSince(), now, all);
        folder.write(STATE, state.json());
        alarms.forEach(alarm -> LOG.error("ALARM {}: {}", alarm.kind(), alarm.evidence()));
        return alarms;
    }

    private Optional<SignedNote> shown(List<MonitorAlarm> alarms) throws IOException {
        try {
            Optional<SignedNote> note = remote.checkpoint();
            if (note.isEmpty() && !state.seen().isEmpty()) {
                alarms.add(alarm("rollback", state.seen()));
            }
            if (note.isPresent() && !note.get().signers(List.of(log)).containsKey(log.name())) {
                alarms.add(alarm("signature", note.get().toString()));
                return Optional.empty();
            }
            return note;
        } catch (LogMalformed | LogForged wrong) {
            alarms.add(alarm("signature", wrong.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    private MonitorState compared(SignedNote note, List<MonitorAlarm> alarms, Instant now) {
        Checkpoint head = Checkpoint.parse(note.text());
        folder.latest(log.name()).ifPresent(own -> compare(own, note, false, alarms));
        if (!state.seen().isEmpty()) {
            compare(SignedNote.parse(state.seen()), note, true, alarms);
        }
        boolean lacks = folder.latest(log.name()).isPresent() && !isCosigned(note);
        Instant since = !lacks ? null : state.lackedSince() == null ? now : state.lackedSince();
        if (since != null && since.plus(TOLERATED).isBefore(now)) {
            alarms.add(alarm("missing-cosignature", note.toString()));
        }
        // What is alarming is not what the next look is compared with.
        String seen = alarms.isEmpty() && head.origin().equals(log.name()) ? note.toString() : state.seen();
        return new MonitorState(seen, state.next(), state.uses(), since, now, state.alarms());
    }

    private boolean isCosigned(SignedNote note) {
        try {
            return note.signers(List.of(folder.key())).containsKey(folder.key().name());
        } catch (LogForged wrong) {
            return false;
        }
    }

    /** @param shownBefore whether the log itself showed the earlier one, and so must not show an older one now */
    private void compare(SignedNote before, SignedNote now, boolean shownBefore, List<MonitorAlarm> alarms) {
        Checkpoint first = Checkpoint.parse(before.text());
        Checkpoint second = Checkpoint.parse(now.text());
        if (shownBefore && second.size() < first.size()) {
            alarms.add(alarm("rollback", before + "\n" + now));
        } else if (!isGrown(first, second)) {
            alarms.add(alarm("split-view", before + "\n" + now));
        }
    }

    /** Whether the smaller is the beginning of the larger. */
    private boolean isGrown(Checkpoint one, Checkpoint other) {
        Checkpoint small = one.size() <= other.size() ? one : other;
        Checkpoint large = one.size() <= other.size() ? other : one;
        try {
            List<Hash> proof =
                    new TreeReader(new RemoteTree(remote, large.size())).consistency(small.size(), large.size());
            return Proofs.areConsistent(small.size(), small.root(), large.size(), large.root(), proof);
        } catch (LogMalformed noSuchTile) {
            return false;
        }
    }

    private MonitorState listed(UseList all, SignedNote note, MonitorState after, List<MonitorAlarm> alarms)
            throws IOException {
        UseList.Read read = all.read(after.next(), Checkpoint.parse(note.text()), note);
        read.wrong().forEach(place -> alarms.add(alarm("entry", "place " + place)));
        return new MonitorState(
                after.seen(),
                read.next(),
                after.uses() + read.uses(),
                after.lackedSince(),
                after.looked(),
                after.alarms());
    }

    private MonitorAlarm alarm(String kind, String evidence) {
        return new MonitorAlarm(clock.instant(), kind, evidence);
    }
}
