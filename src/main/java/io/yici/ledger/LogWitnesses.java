package io.yici.ledger;

import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.SignedNote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who cosigns the log, and how many must have before a checkpoint counts. */
@Component
@EnableConfigurationProperties(WitnessSettings.class)
public class LogWitnesses {

    private final List<LogWitness> all;
    private final int quorum;

    @Autowired
    LogWitnesses(WitnessSettings settings, ObjectProvider<LogWitness> beans) {
        this(
                Stream.concat(
                                settings.witnesses().stream()
                                        .map(entry -> new LogWitness(entry.address(), NoteKey.parse(entry.key()))),
                                beans.orderedStream())
                        .toList(),
                settings.quorum() == null ? 0 : settings.quorum());
    }

    /** @param quorum 0: more than half */
    LogWitnesses(List<LogWitness> all, int quorum) {
        this.all = List.copyOf(all);
        this.quorum = quorum > 0 || all.isEmpty() ? quorum : all.size() / 2 + 1;
        Set<String> names = new HashSet<>();
        if (this.quorum > all.size() || !all.stream().map(LogWitness::name).allMatch(names::add)) {
            throw new IllegalStateException("The log has " + all.size()
                    + " witnesses; their names must differ, and yici.ledger.quorum be no more");
        }
    }

    public List<LogWitness> all() {
        return all;
    }

    /** How many must have cosigned; 0 where there is no witness. */
    public int quorum() {
        return quorum;
    }

    public List<NoteKey> keys() {
        return all.stream().map(LogWitness::key).toList();
    }

    /** Whether enough of them cosigned the note. */
    boolean suffice(SignedNote note) {
        return cosigners(note).size() >= quorum;
    }

    /** Who of them cosigned the note; a wrong cosignature is none. */
    List<String> cosigners(SignedNote note) {
        return keys().stream()
                .filter(key -> isCosignedBy(note, key))
                .map(NoteKey::name)
                .toList();
    }

    private static boolean isCosignedBy(SignedNote note, NoteKey key) {
        try {
            return note.signers(List.of(key)).containsKey(key.name());
        } catch (LogForged wrong) {
            return false;
        }
    }
}
