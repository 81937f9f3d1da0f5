package io.yici.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.GrowingTree;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogProof;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.NoteSigner;
import io.yici.ledger.tlog.SignedNote;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts are checked offline, and a witness can be run, from the command line. */
class LogCommandTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String ENTRY = "{\"at\":\"2026-03-02T01:00:00Z\",\"event\":\"issued\","
            + "\"id\":\"0a6ea77b-2a49-4c7c-8fd5-0ce5a6ee60b9\",\"legalBasis\":\"rent.basis\",\"purpose\":\"rent\",\"v\":1}";

    @TempDir
    private Path folder;

    private final NoteSigner log = NoteSigner.generate("yici.example/log", NoteKey.Type.NOTE);
    private final NoteSigner witness = NoteSigner.generate("witness.mz.example", NoteKey.Type.COSIGNATURE);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysWhatAReceiptIsOfAndWhoWitnessedIt() throws IOException {
        Path receipt = Files.writeString(folder.resolve("receipt.txt"), receipt());
        assertThat(run("log", "verify", receipt.toString(), "--key", log.key().toString(), "--json"))
                .isZero();
        assertThat(out.toString().strip())
                .isEqualTo("{\"valid\":true,\"reason\":null,\"place\":0,\"size\":1,\"event\":\"issued\","
                        + "\"at\":\"2026-03-02T01:00:00Z\",\"witnesses\":{}}");
        assertThat(run(
                        "log",
                        "verify",
                        receipt.toString(),
                        "--key",
                        log.key().toString(),
                        "--witness",
                        witness.key().toString()))
                .isZero();
        assertThat(out.toString()).contains("The receipt is genuine: entry 0", "Witnessed by witness.mz.example");
    }

    @Test
    void saysThatAReceiptIsNotGenuine() throws IOException {
        String key = log.key().toString();
        Path receipt =
                Files.writeString(folder.resolve("receipt.txt"), receipt().replace("extra ey", "extra eyJ2Ijox"));
        assertThat(run("log", "verify", receipt.toString(), "--key", key)).isEqualTo(1);
        Files.writeString(receipt, receipt().replace("\n1\n", "\n2\n"));
        assertThat(run("log", "verify", receipt.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString()).contains("not genuine");
        Files.writeString(receipt, receipt().substring(0, 60));
        assertThat(run("log", "verify", receipt.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString()).contains("no complete receipt");
        assertThat(run("log", "verify", receipt.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--key");
    }

    @Test
    void aWitnessMakesItsKeyOnce() {
        String own = folder.resolve("witness").toString();
        assertThat(run("witness", "--name", "witness.mz.example", "--folder", own))
                .isZero();
        String said = out.toString();
        assertThat(said).contains("Public key of the witness: witness.mz.example+");
        assertThat(run("witness", "--name", "witness.mz.example", "--folder", own))
                .isZero();
        assertThat(out.toString()).isEqualTo(said + said);
        assertThat(run("witness", "--name", "other.example", "--folder", own)).isEqualTo(2);
        assertThat(run("witness", "--name", "a", "--folder", own, "--log", "nonsense"))
                .isEqualTo(2);
        assertThat(run("witness", "--name", "witness.mz.example", "--folder", own, "--monitor", "http://localhost:1"))
                .isEqualTo(2);
        assertThat(run(
                        "witness",
                        "--name",
                        "witness.mz.example",
                        "--folder",
                        own,
                        "--log",
                        log.key().toString(),
                        "--monitor",
                        "http://localhost:1/log",
                        "--once"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("The log http://localhost:1/log cannot be read");
        assertThat(run("witness", "--name", "witness.mz.example", "--folder", own, "--listen", "nowhere"))
                .isEqualTo(2);
    }

    private String receipt() {
        byte[] entry = ENTRY.getBytes(StandardCharsets.UTF_8);
        GrowingTree tree = new GrowingTree();
        tree.add(Hash.ofLeaf(entry));
        SignedNote note = SignedNote.sign(new Checkpoint("yici.example/log", 1, tree.root()).text(), log, AT);
        SignedNote.Line cosignature =
                SignedNote.sign(note.text(), witness, AT).signatures().get(0);
        return new LogProof(0, List.of(), note.with(cosignature)).with(entry).toString();
    }

    private int run(String... args) {
        Clock clock = Clock.fixed(AT, ZoneId.of("Asia/Shanghai"));
        return new Commands(
                        clock,
                        Path.of("processes"),
                        Locale.ENGLISH,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .run(args);
    }
}
