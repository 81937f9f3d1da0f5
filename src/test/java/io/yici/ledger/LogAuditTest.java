package io.yici.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.ledger.CheckStore.Progress;
import io.yici.ledger.tlog.Hash;
import io.yici.testing.StoreTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is changed in the log's tables is found by the check in the background, and where it begins. */
@StoreTest
@Import({LedgerStore.class, LogStore.class, WitnessStore.class, CheckStore.class})
class LogAuditTest {

    /** 10,000 of them: {@code -Dtamper.tables=10000}. */
    private static final int MUTATIONS = Integer.getInteger("tamper.tables", 240);

    private static final int ENTRIES = 600;
    private static final int KINDS = 12;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    @Autowired
    LedgerStore outbox;

    @Autowired
    LogStore store;

    @Autowired
    WitnessStore alarms;

    @Autowired
    CheckStore checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random random = new Random(6_962);
    private LogKey key;

    @BeforeEach
    void fill() {
        key = new LogKey(new LogSettings("yici.example/log", Duration.ofSeconds(1), null, false), data);
        new OutboxLedger(outbox, CLOCK)
                .record(IntStream.range(0, ENTRIES)
                        .mapToObj(n -> LedgerEntry.of(LedgerEvent.VIEW, "inbox.review", "service")
                                .in(UUID.randomUUID()))
                        .toList());
        new Sequencer(store, key, transactions, CLOCK).run();
    }

    private LogAudit audit(Duration every, int slice) {
        return new LogAudit(store, checks, alarms, key, new LogCheckSettings(every, slice), transactions, CLOCK);
    }

    @Test
    void goesSliceBySliceAndKeepsHowFarItCame() {
        assertThat(checks.check()).isNull();
        LogAudit audit = audit(Duration.ofHours(1), 250);
        assertThat(audit.slice()).isTrue();
        assertThat(checks.check()).isEqualTo(new LogStatus.Check(250, ENTRIES, null, null, null));
        assertThat(audit(Duration.ofHours(1), 250).slice())
                .as("another node goes on")
                .isTrue();
        assertThat(audit.slice()).isFalse();
        assertThat(checks.check()).isEqualTo(new LogStatus.Check(ENTRIES, ENTRIES, CLOCK.instant(), null, null));
        assertThat(audit.slice()).as("not again at once").isFalse();
        assertThat(checks.progress().startedAt()).isNull();
    }

    @Test
    void anAlarmIsRaisedAndStaysUntilAllIsRight() {
        byte[] leaf = jdbc.sql("select leaf from ledger_entry where place = 7")
                .query(byte[].class)
                .single();
        jdbc.sql("update ledger_entry set leaf = ? where place = 7")
                .param(new byte[] {1})
                .update();
        assertThat(audit(Duration.ZERO, 250).slice()).isFalse();
        assertThat(checks.check()).isEqualTo(new LogStatus.Check(7, ENTRIES, CLOCK.instant(), "entry", 7L));
        assertThat(alarms.alarms())
                .singleElement()
                .matches(
                        alarm -> alarm.kind().equals("entry") && alarm.subject().equals("7"));
        jdbc.sql("update ledger_entry set leaf = ? where place = 7").param(leaf).update();
        assertThat(audit(Duration.ZERO, ENTRIES).slice()).isFalse();
        assertThat(checks.progress().problem()).isNull();
        assertThat(alarms.alarms()).as("it is not forgotten").hasSize(1);
    }

    @Test
    void whateverIsChangedIsFoundAndNamed() {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        for (int n = 0; n < MUTATIONS; n++) {
            int kind = n % KINDS;
            int round = n;
            apart.executeWithoutResult(status -> {
                Expected expected = mutate(kind);
                audit(Duration.ZERO, ENTRIES).slice();
                Progress found = checks.progress();
                assertThat(found.problem())
                        .as("mutation %d of kind %d", round, kind)
                        .isEqualTo(expected.problem());
                assertThat(found.firstBad())
                        .as("mutation %d of kind %d", round, kind)
                        .isEqualTo(expected.place());
                status.setRollbackOnly();
            });
        }
    }

    private record Expected(String problem, @Nullable Long place) {}

    private Expected mutate(int kind) {
        long place = random.nextInt(ENTRIES);
        long other = (place + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES;
        return switch (kind) {
            case 0 -> {
                changeLeaf(place);
                yield new Expected("entry", place);
            }
            case 1 -> {
                update("delete from ledger_entry where place = ?", place);
                yield new Expected("entry", place);
            }
            case 2 -> {
                update("update ledger_entry set place = -7 where place = ?", place);
                update("update ledger_entry set place = ? where place = ?", place, other);
                update("update ledger_entry set place = ? where place = -7", other);
                yield new Expected("entry", Math.min(place, other));
            }
            case 3 -> {
                update("update ledger_entry set dossier = ? where place = ?", UUID.randomUUID(), place);
                yield new Expected("entry", place);
            }
            case 4 -> {
                update("update ledger_entry set dossier = null where place = ?", place);
                yield new Expected("entry", place);
            }
            case 5 -> {
                update(
                        "update ledger_entry set logged_at = ? where place = ?",
                        CLOCK.instant().plusSeconds(1).atOffset(ZoneOffset.UTC),
                        place);
                yield new Expected("entry", place);
            }
            case 6 -> {
                changeHash(0, place);
                yield new Expected("entry", place);
            }
            case 7 -> {
                changeHash(1, place % 2);
                yield new Expected("tree", (place % 2) * 256);
            }
            case 8 -> {
                update("delete from ledger_entry where place >= ?", place);
                yield new Expected("entry", place);
            }
            case 9 -> forge();
            case 10 -> {
                update(
                        "insert into ledger_entry (place, leaf, logged_at) values (?, ?, ?)",
                        ENTRIES + place,
                        new byte[] {1},
                        CLOCK.instant().atOffset(ZoneOffset.UTC));
                yield new Expected("surplus", (long) ENTRIES);
            }
            default -> replaced(place);
        };
    }

    /** Leaf and hash together, as one who knows the format would. */
    private Expected replaced(long place) {
        byte[] leaf = Leaf.write(new LoggedEntry(
                UUID.randomUUID(), CLOCK.instant(), LedgerEntry.of(LedgerEvent.VIEW, "inbox.review", "other")));
        update("update ledger_entry set leaf = ?, dossier = null where place = ?", leaf, place);
        byte[] row = store.hashes(0, place / 256);
        System.arraycopy(Hash.ofLeaf(leaf).bytes(), 0, row, (int) (place % 256) * 32, 32);
        update("update ledger_tile set hashes = ? where level = 0 and tile = ?", row, place / 256);
        return new Expected("tree", place < 512 ? Long.valueOf(place / 256 * 256) : null);
    }

    private Expected forge() {
        String note = store.head().note();
        int at = note.lastIndexOf(' ') + 10 + random.nextInt(60);
        char changed = note.charAt(at) == 'A' ? 'B' : 'A';
        update(
                "update ledger_head set note = ? where id = 1",
                note.substring(0, at) + changed + note.substring(at + 1));
        return new Expected("checkpoint", null);
    }

    private void changeLeaf(long place) {
        byte[] leaf = jdbc.sql("select leaf from ledger_entry where place = ?")
                .param(place)
                .query(byte[].class)
                .single();
        leaf[random.nextInt(leaf.length)] ^= (byte) (1 + random.nextInt(255));
        update("update ledger_entry set leaf = ? where place = ?", leaf, place);
    }

    private void changeHash(int level, long index) {
        byte[] row = store.hashes(level, index / 256);
        row[(int) (index % 256) * 32 + random.nextInt(32)] ^= (byte) (1 + random.nextInt(255));
        update("update ledger_tile set hashes = ? where level = ? and tile = ?", row, level, index / 256);
    }

    private void update(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
