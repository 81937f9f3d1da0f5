package io.yici.ledger;

import io.yici.ledger.tlog.NoteKey;
import java.net.URI;

/**
 * A department's witness, which cosigns how far the log has come. Those of the settings are joined by those that are beans.
 *
 * @param address under which it takes checkpoints, without {@code /add-checkpoint}
 * @param key of its cosignatures
 */
public record LogWitness(URI address, NoteKey key) {

    public LogWitness {
        if (key.type() != NoteKey.Type.COSIGNATURE) {
            throw new IllegalArgumentException(
                    "The key of witness " + key.name() + " is none of cosignatures (type 4)");
        }
    }

    public String name() {
        return key.name();
    }
}
