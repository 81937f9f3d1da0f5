package io.yici.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes entries beside the business rows, from where they are put in sequence. */
@Component
class OutboxLedger implements Ledger {

    private static final int ROWS_A_STATEMENT = 500;

    private final LedgerStore store;
    private final Clock clock;

    OutboxLedger(LedgerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public UUID enter(LedgerEntry entry) {
        return write(List.of(entry)).get(0).id();
    }

    @Override
    public void record(List<LedgerEntry> entries) {
        write(entries);
    }

    private List<LoggedEntry> write(List<LedgerEntry> entries) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var logged = entries.stream()
                .map(entry -> new LoggedEntry(UUID.randomUUID(), now, entry))
                .toList();
        for (int from = 0; from < logged.size(); from += ROWS_A_STATEMENT) {
            store.insert(logged.subList(from, Math.min(from + ROWS_A_STATEMENT, logged.size())));
        }
        return logged;
    }

    @Override
    public List<LoggedEntry> entriesOf(UUID dossier) {
        return store.entriesOf(dossier);
    }
}
