package io.yici.ledger;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.SignedNote;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what witnesses signed, and publishes a checkpoint as soon as its quorum has. Those short of it are in memory only: they are asked for again. */
@Component
class Cosignatures {

    /** By how much a witness's clock may differ from ours. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Cosignatures.class);
    private static final int KEPT = 8;

    private final WitnessStore store;
    private final LogWitnesses witnesses;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final TreeMap<Long, SignedNote> gathered = new TreeMap<>();

    Cosignatures(WitnessStore store, LogWitnesses witnesses, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.witnesses = witnesses;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    static long size(SignedNote checkpoint) {
        return Checkpoint.parse(checkpoint.text()).size();
    }

    /** The checkpoint with all cosignatures that are known. */
    synchronized SignedNote of(SignedNote checkpoint) {
        SignedNote known = gathered.get(size(checkpoint));
        return known != null && known.text().equals(checkpoint.text()) ? merged(checkpoint, known) : checkpoint;
    }

    /** Takes what a witness answered, if it is what it should be. */
    void add(LogWitness witness, SignedNote checkpoint, String lines) {
        SignedNote.Line line = null;
        Instant at = Instant.EPOCH;
        try {
            for (SignedNote.Line one :
                    SignedNote.parse(checkpoint.text() + "\n" + lines).signatures()) {
                Instant signed = new SignedNote(checkpoint.text(), List.of(one))
                        .signers(List.of(witness.key()))
                        .get(witness.name());
                if (signed != null) {
                    line = one;
                    at = signed;
                }
            }
        } catch (LogMalformed | LogForged wrong) {
            line = null;
        }
        if (line == null) {
            alarm("signature", witness.name());
        } else if (Duration.between(at, clock.instant()).abs().compareTo(SKEW) > 0) {
            alarm("clock", witness.name());
        } else {
            gather(checkpoint, line);
            store.cosigned(witness.name(), size(checkpoint), at, clock.instant());
        }
    }

    private synchronized void gather(SignedNote checkpoint, SignedNote.Line line) {
        SignedNote note = of(checkpoint).with(line);
        gathered.put(size(note), note);
        while (gathered.size() > KEPT) {
            gathered.pollFirstEntry();
        }
        if (witnesses.suffice(note)) {
            transaction.executeWithoutResult(status -> publish(note));
        }
    }

    private void publish(SignedNote note) {
        WitnessStore.Published before = store.lockPublished();
        long size = size(note);
        if (size > before.size()) {
            store.publish(new WitnessStore.Published(size, note.toString(), clock.instant()));
        } else if (size == before.size()) {
            SignedNote all = merged(SignedNote.parse(before.note()), note);
            store.publish(new WitnessStore.Published(size, all.toString(), clock.instant()));
        }
    }

    private static SignedNote merged(SignedNote first, SignedNote second) {
        SignedNote all = first;
        for (SignedNote.Line line :
                first.text().equals(second.text()) ? second.signatures() : List.<SignedNote.Line>of()) {
            all = all.with(line);
        }
        return all;
    }

    /** Something about a witness that nobody may pass over. */
    void alarm(String kind, String witness) {
        store.failed(witness, kind, clock.instant());
        if (store.alarm(kind, witness, clock.instant())) {
            LOG.error("ALARM of the log's witness {}: {}", witness, kind);
        }
    }
}
