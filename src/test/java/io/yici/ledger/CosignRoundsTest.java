package io.yici.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.LogProof;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.NoteSigner;
import io.yici.ledger.tlog.SignedNote;
import io.yici.testing.StoreTest;
import io.yici.witness.Witness;
import io.yici.witness.WitnessFolder;
import io.yici.witness.WitnessServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The log has its checkpoints cosigned by real witnesses; those that are down, slow, wrong or worse are told apart. */
@StoreTest
@Import({LedgerStore.class, LogStore.class, WitnessStore.class, CheckStore.class})
class CosignRoundsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LogSettings SETTINGS = new LogSettings("yici.example/log", Duration.ofSeconds(1), null, false);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @TempDir
    Path data;

    @Autowired
    LedgerStore outbox;

    @Autowired
    LogStore store;

    @Autowired
    WitnessStore cosigned;

    @Autowired
    CheckStore checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<AutoCloseable> open = new ArrayList<>();
    private LogKey key;
    private Ledger ledger;
    private Sequencer sequencer;

    @BeforeEach
    void prepare() {
        key = new LogKey(SETTINGS, data);
        ledger = new OutboxLedger(outbox, CLOCK);
        sequencer = new Sequencer(store, key, transactions, CLOCK);
    }

    @AfterEach
    void close() throws Exception {
        for (int last = open.size() - 1; last >= 0; last--) {
            open.get(last).close();
        }
    }

    @Test
    void whatEnoughWitnessesSignedIsPublished() throws IOException {
        Up mz = up("mz", CLOCK);
        Up ga = up("ga", CLOCK);
        Log log = log(2, mz.witness(), ga.witness());
        UUID dossier = record(3);
        log.rounds.run();
        SignedNote note = log.log.checkpoint().orElseThrow();
        assertThat(note.signers(List.of(log.log.key(), mz.key(), ga.key())))
                .containsOnlyKeys("yici.example/log", "witness.mz", "witness.ga");
        assertThat(log.log.covered()).isEqualTo(3);
        LogProof receipt = log.log.receipt(dossier, entry -> true).orElseThrow();
        assertThat(LogReceipt.check(receipt.toString(), log.log.key(), log.log.witnessKeys())
                        .witnesses())
                .containsOnlyKeys("witness.mz", "witness.ga")
                .containsEntry("witness.mz", NOW);
        record(700);
        log.rounds.run();
        assertThat(log.log.covered()).as("from what they signed before").isEqualTo(703);
        assertThat(log.log.status().alarms()).isEmpty();
        assertThat(log.log.status().witnesses())
                .allMatch(one -> one.size() == 703 && one.problem() == null && NOW.equals(one.cosignedAt()));
    }

    @Test
    void whoIsDownCatchesUpAndHoldsNobodyUp() throws IOException {
        Up mz = up("mz", CLOCK);
        Up ga = up("ga", CLOCK);
        Log one = log(1, mz.witness(), ga.witness());
        Log both = log(2, mz.witness(), ga.witness());
        record(3);
        both.rounds.run();
        ga.close();
        record(2);
        one.rounds.run();
        assertThat(one.log.covered()).as("one of two is enough").isEqualTo(5);
        both.rounds.run();
        assertThat(both.log.covered()).as("two are not there").isZero();
        assertThat(problem(both, "witness.ga")).isEqualTo("silent");
        assertThat(both.log.status().alarms()).as("silence is no alarm").isEmpty();
        mz.close();
        record(4);
        assertThat(store.head().signedSize()).as("sequencing goes on").isEqualTo(9);
        one.rounds.run();
        assertThat(one.log.covered()).as("both are down").isEqualTo(5);
        Log again = log(2, up("mz", CLOCK).witness(), up("ga", CLOCK).witness());
        again.rounds.run();
        assertThat(again.log.covered()).isEqualTo(9);
    }

    @Test
    void whoIsSlowIsWaitedForOnlyWhereNobodyElseIsEnough() throws IOException {
        Up mz = up("mz", CLOCK);
        ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        open.add(silent);
        LogWitness slow = new LogWitness(
                URI.create("http://localhost:" + silent.getLocalPort()),
                NoteSigner.generate("witness.slow", NoteKey.Type.COSIGNATURE).key());
        Log log = log(1, mz.witness(), slow);
        record(3);
        long begun = System.nanoTime();
        log.rounds.run();
        record(3);
        log.rounds.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        assertThat(log.log.covered()).isEqualTo(6);
    }

    @Test
    void aWitnessThatSawALongerLogRaisesAnAlarm() throws IOException {
        Up mz = up("mz", CLOCK);
        Log log = log(1, mz.witness());
        record(30);
        log.rounds.run();
        // As if the database had been put back to where it was before.
        jdbc.sql("delete from ledger_entry").update();
        jdbc.sql("delete from ledger_tile").update();
        jdbc.sql("update ledger_head set size = 0, signed_size = 0, note = ''").update();
        jdbc.sql("delete from ledger_witness").update();
        jdbc.sql("update ledger_published set size = 0, note = ''").update();
        record(10);
        log.rounds.run();
        assertThat(log.log.covered()).isZero();
        assertThat(log.log.status().alarms())
                .singleElement()
                .matches(alarm ->
                        alarm.kind().equals("rollback") && alarm.subject().equals("witness.mz"));
        record(50);
        log.rounds.run();
        assertThat(log.log.status().alarms().stream().map(LogStatus.Alarm::kind))
                .as("longer again, and another log")
                .contains("fork");
        assertThat(log.log.covered()).isZero();
    }

    @Test
    void aWitnessWhoseClockIsFarOffOrWhoseSignatureIsWrongDoesNotCount() throws IOException {
        Up late = up("late", Clock.offset(CLOCK, Duration.ofHours(1)));
        Up other = up("other", CLOCK);
        NoteKey forged =
                NoteSigner.generate("witness.other", NoteKey.Type.COSIGNATURE).key();
        Log log = log(1, late.witness(), new LogWitness(other.witness().address(), forged));
        record(3);
        log.rounds.run();
        assertThat(log.log.covered()).isZero();
        assertThat(log.log.status().alarms().stream().map(LogStatus.Alarm::kind))
                .containsExactlyInAnyOrder("clock", "signature");
        Log right = log(1, late.witness(), other.witness());
        right.rounds.run();
        assertThat(right.log.covered()).isEqualTo(3);
    }

    @Test
    void aWitnessThatLostItsStoreBeginsAnew() throws IOException {
        Up mz = up("mz", CLOCK);
        Log log = log(1, mz.witness());
        record(3);
        log.rounds.run();
        mz.close();
        data = data.resolve("new");
        Up anew = up("mz", CLOCK);
        Log other = log(1, anew.witness());
        record(3);
        other.rounds.run();
        assertThat(other.log.covered()).isEqualTo(6);
        assertThat(other.log.status().alarms()).isEmpty();
    }

    @Test
    void aLookIsCoveredOnlyOnceItIsCosigned() throws IOException {
        Up mz = up("mz", CLOCK);
        Log log = log(1, mz.witness());
        LogCoverage coverage = new LogCoverage(store, log.log);
        UUID dossier = UUID.randomUUID();
        UUID look = ledger.enter(LedgerEntry.of(LedgerEvent.REVEAL, "inbox.reveal.verify", "service")
                .in(dossier));
        assertThat(coverage.covers(dossier, look)).as("waits in the outbox").isFalse();
        sequencer.run();
        assertThat(coverage.await(dossier, look, Duration.ofMillis(150)))
                .as("signed, not cosigned")
                .isFalse();
        assertThat(new LogCoverage(store, log(0).log).covers(dossier, look))
                .as("where there is no witness")
                .isTrue();
        log.rounds.run();
        assertThat(coverage.covers(dossier, look)).isTrue();
        assertThat(coverage.covers(dossier, UUID.randomUUID())).isFalse();
    }

    private static String problem(Log log, String witness) {
        return String.valueOf(log.log.status().witnesses().stream()
                .filter(one -> one.name().equals(witness))
                .findFirst()
                .orElseThrow()
                .problem());
    }

    private UUID record(int times) {
        UUID dossier = UUID.randomUUID();
        ledger.record(IntStream.range(0, times)
                .mapToObj(n -> LedgerEntry.of(LedgerEvent.VIEW, "inbox.review", "service")
                        .in(dossier))
                .toList());
        sequencer.run();
        assertThat(Checkpoint.parse(SignedNote.parse(store.head().note()).text())
                        .size())
                .isEqualTo(store.head().size());
        return dossier;
    }

    private record Log(CosignRounds rounds, TransparencyLog log) {}

    private Log log(int quorum, LogWitness... witnesses) {
        LogWitnesses all = new LogWitnesses(List.of(witnesses), quorum);
        CosignRounds rounds = new CosignRounds(
                store,
                cosigned,
                all,
                new Cosignatures(cosigned, all, transactions, CLOCK),
                new WitnessSettings(List.of(), null, PATIENCE),
                CLOCK);
        open.add(rounds);
        return new Log(rounds, new TransparencyLog(store, key, all, cosigned, checks));
    }

    private record Up(WitnessFolder folder, WitnessServer server) implements AutoCloseable {

        LogWitness witness() {
            return new LogWitness(server.address(), folder.key());
        }

        NoteKey key() {
            return folder.key();
        }

        @Override
        public void close() {
            server.close();
            folder.close();
        }
    }

    private Up up(String name, Clock clock) throws IOException {
        WitnessFolder folder = WitnessFolder.open(data.resolve(name), "witness." + name);
        Up up = new Up(
                folder,
                WitnessServer.start(
                        new Witness(folder, List.of(key.key()), clock),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        () -> ""));
        open.add(up);
        return up;
    }
}
