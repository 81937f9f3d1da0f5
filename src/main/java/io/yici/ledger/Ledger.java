package io.yici.ledger;

import java.util.List;
import java.util.UUID;

/**
 * The log of every access to personal data and every decision on it.
 *
 * <p>An entry is written in the caller's transaction: nothing is disclosed or decided without its entry, and what rolls back leaves none.
 */
public interface Ledger {

    /** Writes one entry. */
    default void record(LedgerEntry entry) {
        record(List.of(entry));
    }

    /** Writes the entries in this order, with one statement. */
    void record(List<LedgerEntry> entries);

    /** Writes one entry and says by which id it is known. */
    UUID enter(LedgerEntry entry);

    /** What happened in a dossier, oldest first. */
    List<LoggedEntry> entriesOf(UUID dossier);
}
