package io.yici.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps what is written, for tests of what is written. */
public final class RecordingLedger implements Ledger {

    private final List<LedgerEntry> entries = new ArrayList<>();

    public List<LedgerEntry> entries() {
        return entries;
    }

    @Override
    public void record(List<LedgerEntry> written) {
        entries.addAll(written);
    }

    @Override
    public UUID enter(LedgerEntry entry) {
        entries.add(entry);
        return UUID.randomUUID();
    }

    @Override
    public List<LoggedEntry> entriesOf(UUID dossier) {
        throw new UnsupportedOperationException("nobody reads here");
    }
}
