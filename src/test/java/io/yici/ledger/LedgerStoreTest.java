package io.yici.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.StoreTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
@Import(LedgerStore.class)
class LedgerStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089123Z");

    private final UUID dossier = UUID.randomUUID();

    @Autowired
    LedgerStore store;

    @Autowired
    PlatformTransactionManager transactions;

    Ledger ledger;

    @BeforeEach
    void prepare() {
        ledger = new OutboxLedger(store, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void tellsWhatHappenedInADossierInOrder() {
        ledger.record(entry(LedgerEvent.CONSENT).in(dossier));
        ledger.record(List.of(
                entry(LedgerEvent.PULL).in(dossier), entry(LedgerEvent.VIEW).in(UUID.randomUUID())));
        ledger.record(entry(LedgerEvent.DECIDED).in(dossier));
        ledger.record(entry(LedgerEvent.DEPLOYED));
        assertThat(ledger.entriesOf(dossier))
                .extracting(logged -> logged.entry().event())
                .containsExactly(LedgerEvent.CONSENT, LedgerEvent.PULL, LedgerEvent.DECIDED);
        assertThat(ledger.entriesOf(dossier))
                .extracting(LoggedEntry::at)
                .containsOnly(Instant.parse("2026-03-04T05:06:07.089Z"));
    }

    @Test
    void tellsEqualEntriesApart() {
        ledger.record(entry(LedgerEvent.VIEW).in(dossier));
        ledger.record(entry(LedgerEvent.VIEW).in(dossier));
        assertThat(ledger.entriesOf(dossier)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void writesManyEntries() {
        var entries = IntStream.range(0, 1234)
                .mapToObj(number -> entry(LedgerEvent.PULL).in(dossier).fields(List.of("f" + number)))
                .toList();
        ledger.record(entries);
        assertThat(ledger.entriesOf(dossier)).extracting(LoggedEntry::entry).isEqualTo(entries);
    }

    @Test
    void writesNothingForNothing() {
        ledger.record(List.of());
        assertThat(ledger.entriesOf(dossier)).isEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void keepsNoEntryOfWhatRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ledger.record(entry(LedgerEvent.ISSUED).in(dossier));
            status.setRollbackOnly();
        });
        assertThat(ledger.entriesOf(dossier)).isEmpty();
    }

    private static LedgerEntry entry(LedgerEvent event) {
        return LedgerEntry.of(event, "housing-fund-rent.marriage", "law:zj-7");
    }
}
