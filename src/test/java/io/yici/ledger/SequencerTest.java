package io.yici.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.ledger.LogExport.Result;
import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.NoteSigner;
import io.yici.ledger.tlog.Proofs;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.Tile;
import io.yici.testing.StoreTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Entries get their places, the tree grows, and whoever changes the log or an export of it is found. */
@StoreTest
@Import({LedgerStore.class, LogStore.class, WitnessStore.class, CheckStore.class})
class SequencerTest {

    private static final int MUTATIONS = Integer.getInteger("tamper.mutations", 1_000);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    @Autowired
    LedgerStore outbox;

    @Autowired
    LogStore store;

    @Autowired
    WitnessStore witnesses;

    @Autowired
    CheckStore checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Ledger ledger;
    LogKey key;
    Sequencer sequencer;
    TransparencyLog log;

    @BeforeEach
    void prepare() {
        ledger = new OutboxLedger(outbox, CLOCK);
        key = new LogKey(new LogSettings("yici.example/log", Duration.ofSeconds(1), null, false), data);
        sequencer = new Sequencer(store, key, transactions, CLOCK);
        log = new TransparencyLog(store, key, new LogWitnesses(List.of(), 0), witnesses, checks);
    }

    @Test
    void entriesKeepTheirOrderAndEachIsProvenInEveryTreeThatHasIt() {
        UUID dossier = UUID.randomUUID();
        record(dossier, 3);
        sequencer.run();
        Checkpoint small = head();
        assertThat(small.size()).isEqualTo(3);
        record(dossier, 600);
        assertThat(outbox.entriesOf(dossier)).as("those that wait too").hasSize(603);
        sequencer.run();
        sequencer.run();
        Checkpoint large = head();
        assertThat(large.size()).isEqualTo(603);
        assertThat(outbox.entriesOf(dossier)).hasSize(603);
        assertThat(jdbc.sql("select count(*) from ledger_outbox")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Proofs.areConsistent(3, small.root(), 603, large.root(), log.consistency(3, 603)))
                .isTrue();
        List<byte[]> leaves = leaves();
        for (int place : new int[] {0, 2, 255, 256, 511, 602}) {
            assertThat(log.proof(place).orElseThrow().verify(leaves.get(place), log.key(), List.of()))
                    .isEqualTo(large);
        }
        assertThat(log.proof(603)).isEmpty();
        assertThat(log.tile(new Tile(0, 2, 91)).orElseThrow()).hasSize(91 * Hash.LENGTH);
        assertThat(log.tile(new Tile(1, 0, 2)).orElseThrow()).hasSize(2 * Hash.LENGTH);
        assertThat(log.tile(new Tile(0, 2, 92))).isEmpty();
        assertThat(log.tile(new Tile(2, 0, 1))).isEmpty();
    }

    @Test
    void theKeyIsMadeOnceAndIsTheLogsOwn() {
        assertThat(new LogKey(new LogSettings("yici.example/log", Duration.ofSeconds(1), null, false), data)
                        .signer()
                        .key())
                .isEqualTo(log.key());
        assertThat(log.checkpoint()).as("nothing is logged").isEmpty();
    }

    @Test
    void anExportIsCheckedWithoutTheProductAndWhateverIsChangedIsNamed() throws IOException {
        record(UUID.randomUUID(), 300);
        sequencer.run();
        String export = export();
        assertThat(verify(export)).isEqualTo(new Result(true, 300, null, null));
        int first =
                (int) export.substring(0, export.indexOf("\n0 ") + 1).lines().count();
        Random random = new Random(300);
        for (int n = 0; n < MUTATIONS; n++) {
            List<String> lines = new ArrayList<>(export.lines().toList());
            int at = first + random.nextInt(300);
            int place = at - first;
            switch (n % 5) {
                case 0 -> lines.set(at, changed(lines.get(at), random));
                case 1 -> lines.remove(at);
                case 2 -> lines.add(at, lines.get(first + random.nextInt(300)));
                case 3 -> Collections.swap(lines, at, at == first ? at + 1 : at - 1);
                default -> lines.subList(at, lines.size()).clear();
            }
            Result result = verify(String.join("\n", lines) + "\n");
            assertThat(result.valid()).as("mutation %d", n).isFalse();
            int expected = n % 5 == 3 && at != first ? place - 1 : place;
            // What is put in where it stands already is the next one's doubling.
            boolean doubled = n % 5 == 2 && lines.get(at).equals(lines.get(at + 1));
            assertThat(Objects.requireNonNull(result.firstBad()))
                    .as("mutation %d at %d: %s", n, place, result.reason())
                    .isEqualTo((long) (doubled ? place + 1 : expected));
        }
        assertThat(verify(export.replace("\n300\n", "\n299\n")).reason()).isEqualTo("signature");
        assertThat(verify("").reason()).isEqualTo("checkpoint");
        NoteKey other =
                NoteSigner.generate("yici.example/log", NoteKey.Type.NOTE).key();
        assertThat(LogExport.verify(new BufferedReader(new StringReader(export)), other)
                        .reason())
                .isEqualTo("signature");
        assertThat(LogExport.verify(new BufferedReader(new StringReader(export)), null)
                        .valid())
                .as("with its own key")
                .isTrue();
        assertThat(verify(export + "300 x y\n").reason()).isEqualTo("surplus");
    }

    @Test
    void whoeverChangesTheTablesIsFoundToo() throws IOException {
        record(UUID.randomUUID(), 300);
        sequencer.run();
        jdbc.sql("update ledger_entry set leaf = ? where place = 123")
                .param("{\"forged\":true}".getBytes(StandardCharsets.UTF_8))
                .update();
        assertThat(verify(export()).reason())
                .as("the row's own hash is right again")
                .isEqualTo("root");
        assertThat(audit().slice()).isFalse();
        assertThat(checks.progress().firstBad()).isEqualTo(123);
    }

    private LogAudit audit() {
        return new LogAudit(
                store, checks, witnesses, key, new LogCheckSettings(Duration.ZERO, 1_000), transactions, CLOCK);
    }

    private void record(UUID dossier, int times) {
        ledger.record(IntStream.range(0, times)
                .mapToObj(n -> LedgerEntry.of(LedgerEvent.VIEW, "inbox.review", "service")
                        .in(dossier))
                .toList());
    }

    private Checkpoint head() {
        SignedNote note = log.checkpoint().orElseThrow();
        assertThat(note.signers(List.of(log.key()))).containsKey("yici.example/log");
        return Checkpoint.parse(note.text());
    }

    private List<byte[]> leaves() {
        List<byte[]> leaves = new ArrayList<>();
        store.each(0, Long.MAX_VALUE, (leaf, place) -> {
            assertThat(place).isEqualTo(leaves.size());
            leaves.add(leaf);
        });
        return leaves;
    }

    private String export() {
        StringBuilder out = new StringBuilder();
        log.export(out);
        return out.toString();
    }

    private Result verify(String export) throws IOException {
        return LogExport.verify(new BufferedReader(new StringReader(export)), log.key());
    }

    private static String changed(String line, Random random) {
        char[] characters = line.toCharArray();
        int at = random.nextInt(characters.length);
        characters[at] = characters[at] == 'z' ? 'y' : 'z';
        return new String(characters);
    }
}
