package io.yici.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import io.yici.ledger.tlog.AddCheckpoint;
import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.NoteSigner;
import io.yici.ledger.tlog.SignedNote;
import io.yici.testing.StoreTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** Programs that are not ours find ours right, and what was tampered with wrong. */
@StoreTest
@Import({LedgerStore.class, LogStore.class, WitnessStore.class, CheckStore.class})
class IndependentVerifiersTest {

    private static final Path GO_PACKAGES = Path.of("/usr/share/gocode");
    private static final Path SOURCE = Path.of("src/test/resources/go/verify.go");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
    private static final int ENTRIES = 603;

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
    PlatformTransactionManager transactions;

    private final UUID dossier = UUID.randomUUID();
    private TransparencyLog log;
    private Sequencer sequencer;

    @BeforeEach
    void fill() {
        LogKey key = new LogKey(new LogSettings("yici.example/log", Duration.ofSeconds(1), null, true), data);
        sequencer = new Sequencer(store, key, transactions, CLOCK);
        log = new TransparencyLog(store, key, new LogWitnesses(List.of(), 0), cosigned, checks);
        record(ENTRIES);
    }

    private void record(int times) {
        new OutboxLedger(outbox, CLOCK)
                .record(IntStream.range(0, times)
                        .mapToObj(n -> LedgerEntry.of(LedgerEvent.VIEW, "inbox.review", "service")
                                .in(dossier))
                        .toList());
        sequencer.run();
    }

    @Test
    void sigstoresVerifierAcceptsOursAndRejectsTampered() {
        Checkpoint head = Checkpoint.parse(log.checkpoint().orElseThrow().text());
        for (LogStore.Placed row : store.placed(0, ENTRIES)) {
            List<byte[]> path = log.proof(row.place()).orElseThrow().path().stream()
                    .map(Hash::bytes)
                    .toList();
            byte[] leaf = Hash.ofLeaf(row.leaf()).bytes();
            assertThatCode(() -> verify(leaf, row.place(), head, path)).doesNotThrowAnyException();
            byte[] changed = leaf.clone();
            changed[0] ^= 1;
            assertRejected(changed, row.place(), head, path);
            assertRejected(leaf, (row.place() + 1) % ENTRIES, head, path);
            List<byte[]> turned = new ArrayList<>(path);
            turned.set(0, changed);
            assertRejected(leaf, row.place(), head, turned);
        }
    }

    private static void verify(byte[] leaf, long place, Checkpoint head, List<byte[]> path)
            throws InclusionProofVerificationException {
        InclusionProofVerifier.verify(
                leaf, place, head.size(), path, head.root().bytes());
    }

    private static void assertRejected(byte[] leaf, long place, Checkpoint head, List<byte[]> path) {
        assertThatThrownBy(() -> verify(leaf, place, head, path))
                .isInstanceOf(InclusionProofVerificationException.class);
    }

    @Test
    void gosLibrariesAcceptOursAndRejectTampered() throws Exception {
        Path go = built();
        Checkpoint small = Checkpoint.parse(log.checkpoint().orElseThrow().text());
        record(100);
        SignedNote note = log.checkpoint().orElseThrow();
        NoteSigner witness = NoteSigner.generate("witness.mz.example", NoteKey.Type.COSIGNATURE);
        note = note.with(SignedNote.sign(note.text(), witness, CLOCK.instant())
                .signatures()
                .get(0));
        StringBuilder export = new StringBuilder();
        log.export(export);
        String receipt = log.receipt(dossier, entry -> true).orElseThrow().toString();
        String grown = new AddCheckpoint(ENTRIES, log.consistency(ENTRIES, 703), note)
                + small.root().base64() + "\n";

        Checkpoint head = Checkpoint.parse(note.text());
        assertThat(run(go, "export", export.toString()))
                .isEqualTo("export 703 " + head.root().base64());
        assertThat(run(go, "receipt", receipt)).isEqualTo("receipt 0 703");
        assertThat(run(go, "consistency", grown)).isEqualTo("consistent 603 703");

        assertThat(run(go, "export", export.toString().replaceFirst("\"event\":\"view\"", "\"event\":\"pull\"")))
                .startsWith("refused: root");
        assertThat(run(go, "export", export.substring(0, export.lastIndexOf("\n", export.length() - 2) + 1)))
                .startsWith("refused: 702 entries");
        assertThat(run(go, "export", export.toString().replaceFirst("\n703\n", "\n702\n")))
                .startsWith("refused: invalid signature");
        assertThat(run(go, "receipt", receipt.replaceFirst("index 0", "index 1")))
                .startsWith("refused:");
        String other = Hash.ofLeaf(new byte[0]).base64();
        assertThat(run(go, "consistency", grown.replace(small.root().base64() + "\n", other + "\n")))
                .startsWith("refused:");
    }

    /** Go as Debian brings it; the test is skipped where it is not. */
    private Path built() throws Exception {
        Path go = List.of("/usr/bin/go", "/usr/local/go/bin/go").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        boolean there = go != null && Files.isDirectory(GO_PACKAGES.resolve("src/golang.org/x/mod/sumdb/tlog"));
        assumeTrue(there, "No Go with x/mod here (Debian: apt-get install golang-go golang-golang-x-mod-dev)");
        Path program = data.resolve("verify");
        ProcessBuilder build =
                new ProcessBuilder(String.valueOf(go), "build", "-o", program.toString(), SOURCE.toString());
        build.environment().put("GO111MODULE", "off");
        build.environment().put("GOPATH", GO_PACKAGES.toString());
        build.environment()
                .put("GOCACHE", Path.of("target/go-cache").toAbsolutePath().toString());
        assertThat(output(build)).isEmpty();
        return program;
    }

    private String run(Path program, String act, String content) throws Exception {
        Path file = Files.writeString(data.resolve("given.txt"), content);
        return output(new ProcessBuilder(
                program.toString(), act, file.toString(), log.key().toString()));
    }

    private static String output(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
