package io.yici.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it stands in the ledger.
 *
 * @param id tells it from an entry that says the same
 * @param at when it was written, to the millisecond
 */
public record LoggedEntry(UUID id, Instant at, LedgerEntry entry) {}
