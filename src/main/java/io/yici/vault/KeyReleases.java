package io.yici.vault;

import java.util.UUID;

/** Puts on record that a dossier's key is about to be unwrapped; until that is safe it stays wrapped. */
@FunctionalInterface
interface KeyReleases {

    /** Returns when the record is committed, whatever becomes of the caller's transaction. */
    void record(UUID dossier);
}
