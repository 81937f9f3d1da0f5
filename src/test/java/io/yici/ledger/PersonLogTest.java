package io.yici.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.StoreTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** People find what was done with their data, page by page, and their file of it shows any changed byte. */
@StoreTest
@Import({LedgerStore.class, LogStore.class, WitnessStore.class, CheckStore.class, PersonLogStore.class})
class PersonLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
    private static final String ME = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @TempDir
    Path data;

    @Autowired
    LedgerStore outbox;

    @Autowired
    LogStore store;

    @Autowired
    PersonLogStore people;

    @Autowired
    WitnessStore witnesses;

    @Autowired
    CheckStore checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Ledger ledger;
    Sequencer sequencer;
    TransparencyLog log;
    PersonLog mine;
    LogSearch search;
    LogKey key;

    @BeforeEach
    void prepare() {
        ledger = new OutboxLedger(outbox, CLOCK);
        key = new LogKey(new LogSettings("yici.example/log", Duration.ofSeconds(1), null, false), data);
        sequencer = new Sequencer(store, key, transactions, CLOCK);
        log = new TransparencyLog(store, key, new LogWitnesses(List.of(), 0), witnesses, checks);
        mine = new PersonLog(people, outbox);
        search = new LogSearch(store);
    }

    private static LedgerEntry entry(LedgerEvent event, UUID dossier) {
        return LedgerEntry.of(event, "housing-fund-rent", "housing-fund-rent.basis")
                .in(dossier);
    }

    @Test
    void entriesAreFoundByPersonAndByCasePageByPage() {
        UUID dossier = UUID.randomUUID();
        ledger.record(entry(LedgerEvent.PULL, dossier).about(ME));
        ledger.record(entry(LedgerEvent.PULL, dossier).about(OTHER));
        for (int i = 0; i < 5; i++) {
            ledger.record(entry(LedgerEvent.VIEW, dossier));
            ledger.record(entry(LedgerEvent.VIEW, UUID.randomUUID()));
        }
        assertThat(mine.dossiers(Set.of(ME))).as("while it waits").containsExactly(dossier);
        assertThat(mine.waiting(Set.of(ME), List.of(dossier))).hasSize(6);
        sequencer.run();
        assertThat(mine.dossiers(Set.of(ME))).containsExactly(dossier);
        assertThat(mine.waiting(Set.of(ME), List.of(dossier))).isEmpty();
        List<PlacedEntry> first = mine.before(Set.of(ME), List.of(dossier), Long.MAX_VALUE, 4);
        List<PlacedEntry> rest =
                mine.before(Set.of(ME), List.of(dossier), first.get(3).place(), 4);
        assertThat(first).hasSize(4);
        assertThat(rest).hasSize(2);
        assertThat(rest.get(1).logged().entry().subject()).isEqualTo(ME);
    }

    @Test
    void auditorsReadBackwardsByWhatTheyAskFor() {
        UUID dossier = UUID.randomUUID();
        for (int i = 0; i < 9; i++) {
            ledger.record(entry(i % 3 == 0 ? LedgerEvent.REVEAL : LedgerEvent.VIEW, dossier));
        }
        sequencer.run();
        LogSearch.Found found =
                search.before(Long.MAX_VALUE, 0, logged -> logged.entry().event() == LedgerEvent.REVEAL, 2);
        assertThat(found.entries()).extracting(PlacedEntry::place).containsExactly(6L, 3L);
        assertThat(search.before(found.next(), 0, logged -> logged.entry().event() == LedgerEvent.REVEAL, 2)
                        .entries())
                .extracting(PlacedEntry::place)
                .containsExactly(0L);
        assertThat(search.placeAt(CLOCK.instant())).isZero();
        assertThat(search.placeAt(CLOCK.instant().plusMillis(1))).isEqualTo(9);
    }

    @Test
    void everyChangedByteOfTheFileIsNoticedAndItsLineNamed() {
        UUID dossier = UUID.randomUUID();
        for (int i = 0; i < 6; i++) {
            ledger.record(entry(LedgerEvent.VIEW, dossier).about(ME));
        }
        sequencer.run();
        List<PlacedEntry> all = mine.before(Set.of(ME), List.of(), Long.MAX_VALUE, 10);
        String file = log.looks(all, CLOCK.instant()).orElseThrow();
        assertThat(LooksFile.isOne(file)).isTrue();
        assertThat(LooksFile.verify(file, key.key()).valid()).isTrue();
        assertThat(LooksFile.verify(file, null)).isEqualTo(new LogExport.Result(true, 6, null, null));
        for (int at = 0; at < file.length(); at += 3) {
            char changed = file.charAt(at) == 'A' ? 'B' : 'A';
            String wrong = file.substring(0, at) + changed + file.substring(at + 1);
            long line = file.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            LogExport.Result result = LooksFile.verify(wrong, key.key());
            assertThat(result.valid()).as("character %s", at).isFalse();
            if (line > 4 && line < 11 && file.charAt(at) != '\n') {
                assertThat(result.firstBad()).as("character %s", at).isEqualTo(line);
            }
        }
        List<String> lines = file.lines().toList();
        String cut = String.join("\n", lines.subList(0, 5)) + "\n" + String.join("\n", lines.subList(6, lines.size()))
                + "\n";
        assertThat(LooksFile.verify(cut, key.key()).valid())
                .as("a line left out")
                .isFalse();
    }

    @Test
    void whoChangesWhomARowTellsOfIsFound() {
        ledger.record(entry(LedgerEvent.VIEW, UUID.randomUUID()).about(ME));
        sequencer.run();
        jdbc.sql("update ledger_entry set subject = null").update();
        LogAudit audit = new LogAudit(
                store, checks, witnesses, key, new LogCheckSettings(Duration.ofHours(1), 1_000), transactions, CLOCK);
        audit.slice();
        assertThat(log.status().check()).extracting(LogStatus.Check::problem).isEqualTo("entry");
    }
}
