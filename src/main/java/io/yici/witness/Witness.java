package io.yici.witness;

import io.yici.ledger.tlog.AddCheckpoint;
import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.Proofs;
import io.yici.ledger.tlog.SignedNote;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cosigns checkpoints of the logs it knows, as long as each only grows (C2SP tlog-witness). */
public final class Witness {

    private final WitnessFolder folder;
    private final Map<String, NoteKey> logs;
    private final Clock clock;

    /** @param logs keys of the logs; a log is known by its name */
    public Witness(WitnessFolder folder, Collection<NoteKey> logs, Clock clock) {
        this.folder = folder;
        this.logs = logs.stream().collect(Collectors.toUnmodifiableMap(NoteKey::name, Function.identity()));
        this.clock = clock;
    }

    /**
     * What is answered.
     *
     * @param status of HTTP
     * @param body a cosignature where the status is 200, a size where it is 409
     */
    public record Answer(int status, String body) {

        static Answer of(int status) {
            return new Answer(status, "");
        }

        static Answer conflict(long size) {
            return new Answer(409, size + "\n");
        }
    }

    /** Answers a request. A checkpoint is on the disk before its cosignature is given away, and one request at a time compares and keeps. */
    public synchronized Answer add(String request) {
        AddCheckpoint asked;
        Checkpoint head;
        try {
            asked = AddCheckpoint.parse(request);
            head = Checkpoint.parse(asked.checkpoint().text());
        } catch (LogMalformed nonsense) {
            return Answer.of(400);
        }
        NoteKey log = logs.get(head.origin());
        if (log == null) {
            return Answer.of(404);
        }
        if (!isSigned(asked.checkpoint(), log)) {
            return Answer.of(403);
        }
        return asked.old() > head.size() ? Answer.of(400) : compare(asked, head);
    }

    private static boolean isSigned(SignedNote note, NoteKey log) {
        try {
            return note.signers(List.of(log)).containsKey(log.name());
        } catch (LogForged wrong) {
            return false;
        }
    }

    private Answer compare(AddCheckpoint asked, Checkpoint head) {
        Optional<Checkpoint> before = latest(head.origin());
        long size = before.map(Checkpoint::size).orElse(0L);
        if (asked.old() != size) {
            return Answer.conflict(size);
        }
        Hash root = before.map(Checkpoint::root).orElse(Hash.OF_NOTHING);
        if (size == head.size() && !root.equals(head.root())) {
            return Answer.conflict(size);
        }
        if (!Proofs.areConsistent(size, root, head.size(), head.root(), asked.proof())) {
            return Answer.of(422);
        }
        SignedNote.Line cosignature = SignedNote.sign(asked.checkpoint().text(), folder.signer(), clock.instant())
                .signatures()
                .get(0);
        folder.keep(head.origin(), new SignedNote(asked.checkpoint().text(), own(asked.checkpoint(), cosignature)));
        return new Answer(200, cosignature.toString());
    }

    /** The log's own signatures and this witness's. */
    private List<SignedNote.Line> own(SignedNote note, SignedNote.Line cosignature) {
        SignedNote kept = new SignedNote(
                note.text(),
                note.signatures().stream()
                        .filter(line -> logs.containsKey(line.name()))
                        .toList());
        return kept.with(cosignature).signatures();
    }

    /** What was cosigned last of a log. */
    Optional<Checkpoint> latest(String origin) {
        return folder.latest(origin).map(note -> Checkpoint.parse(note.text()));
    }

    /** What its cosignatures are checked with. */
    public NoteKey key() {
        return folder.key();
    }
}
