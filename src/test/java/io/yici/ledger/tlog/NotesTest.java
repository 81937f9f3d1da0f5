package io.yici.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, notes, checkpoints, tiles and proofs as the standards write them. */
class NotesTest {

    private static final Instant AT = Instant.ofEpochSecond(1_679_315_147);
    private static final String PUBLISHED = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private final NoteSigner log = NoteSigner.generate("yici.example/log", NoteKey.Type.NOTE);
    private final NoteSigner witness = NoteSigner.generate("witness.example/ga", NoteKey.Type.COSIGNATURE);
    private final Checkpoint checkpoint = new Checkpoint("yici.example/log", 20_852_163, Hash.ofLeaf(new byte[0]));
    private final SignedNote note = SignedNote.sign(checkpoint.text(), log, AT);

    @Test
    void thePublishedKeyIsReadAndWritten() {
        NoteKey key = NoteKey.parse(PUBLISHED);
        assertThat(key.name()).isEqualTo("example.com/foo");
        assertThat(key.type()).isEqualTo(NoteKey.Type.NOTE);
        assertThat(key).hasToString(PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
                "example.com/foo+530d903a+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> NoteKey.parse(text)).isInstanceOf(LogMalformed.class);
    }

    @Test
    void aPrivateKeyIsReadBackAndItsLinesBelongTogether() {
        NoteSigner read = NoteSigner.parse(log.secretText());
        assertThat(SignedNote.sign("x\n", read, AT).signers(List.of(log.key()))).containsKey("yici.example/log");
        String mixed = log.secretText().lines().findFirst().orElseThrow() + "\n" + PUBLISHED + "\n";
        assertThatThrownBy(() -> NoteSigner.parse(mixed)).isInstanceOf(LogMalformed.class);
        assertThatThrownBy(() -> NoteSigner.parse("")).isInstanceOf(LogMalformed.class);
        assertThat(log.toString())
                .doesNotContain(log.secretText().lines().findFirst().orElseThrow());
    }

    @Test
    void aNoteIsSignedByTheLogAndAtATimeByAWitness() {
        SignedNote signed = note.with(witness.sign(note.text(), AT));
        SignedNote read = SignedNote.parse(signed.toString());
        assertThat(read).isEqualTo(signed).hasToString(signed.toString());
        assertThat(read.signers(List.of(log.key(), witness.key())))
                .isEqualTo(Map.of("yici.example/log", Instant.EPOCH, "witness.example/ga", AT));
        assertThat(read.signers(List.of(NoteKey.parse(PUBLISHED)))).isEmpty();
        assertThat(read.with(witness.sign(note.text(), AT.plusSeconds(9))).signatures())
                .as("one of each key")
                .hasSize(2);
    }

    @Test
    void aForgedSignatureOfAKnownKeyIsRefused() {
        NoteSigner other = NoteSigner.generate("yici.example/log", NoteKey.Type.NOTE);
        SignedNote.Line forged = new SignedNote.Line(
                "yici.example/log",
                note.signatures().get(0).id(),
                other.sign(note.text(), AT).signature());
        SignedNote wrong = new SignedNote(note.text(), List.of(forged));
        assertThatThrownBy(() -> wrong.signers(List.of(log.key()))).isInstanceOf(LogForged.class);
        String changed = note.toString().replace("20852163", "20852164");
        assertThatThrownBy(() -> SignedNote.parse(changed).signers(List.of(log.key())))
                .isInstanceOf(LogForged.class);
        byte[] later = witness.sign(note.text(), AT).signature();
        later[7]++;
        SignedNote moved = note.with(new SignedNote.Line(
                "witness.example/ga", witness.sign(note.text(), AT).id(), later));
        assertThatThrownBy(() -> moved.signers(List.of(witness.key())))
                .as("at another time")
                .isInstanceOf(LogForged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n",
                "a\n\n",
                "a\n\nb\n",
                "a\n\n\u2014 n\n",
                "a\n\n\u2014 n AAAA\n",
                "a\r\n\n\u2014 n AAAAAAA=\n"
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(LogMalformed.class);
    }

    @Test
    void aCheckpointIsThreeLinesAndPassesOverMore() {
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(Checkpoint.parse(checkpoint.text() + "more\n")).isEqualTo(checkpoint);
        for (String wrong : List.of(
                "o\n1\n",
                "o\n01\n" + checkpoint.root().base64() + "\n",
                "o\n-1\n" + checkpoint.root().base64() + "\n",
                "o\n99999999999999999999\n" + checkpoint.root().base64() + "\n",
                "o\n1\nAAAA\n",
                "\n1\n" + checkpoint.root().base64() + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).as(wrong).isInstanceOf(LogMalformed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0/000, 0, 0, 256",
        "0/x001/x234/067, 0, 1234067, 256",
        "1/x001/234.p/17, 1, 1234, 17",
        "entries/005.p/255, -1, 5, 255"
    })
    void aTileHasOneAddress(String path, int level, long index, int width) {
        assertThat(Tile.parse(path)).isEqualTo(new Tile(level, index, width)).returns(path, Tile::path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0/",
                "0/00",
                "0/0000",
                "00/000",
                "64/000",
                "0/x000/001",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p/999999",
                "x/000",
                "0/001/002",
                "0/x999/x999/x999/x999/x999/x999/x999/999",
                "0/../000",
                "-1/000"
            })
    void whatIsNoTileIsRefused(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(LogMalformed.class);
    }

    @Test
    void aProofIsCheckedWithoutTheLog() {
        byte[] entry = {1, 2, 3};
        Hash sibling = Hash.ofLeaf(new byte[0]);
        Checkpoint head = new Checkpoint("yici.example/log", 2, Hash.ofNode(sibling, Hash.ofLeaf(entry)));
        LogProof proof = new LogProof(1, List.of(sibling), SignedNote.sign(head.text(), log, AT));
        LogProof read = LogProof.parse(proof.toString());
        assertThat(read).isEqualTo(proof);
        assertThat(read.verify(entry, log.key(), List.of())).isEqualTo(head);
        LogProof more = LogProof.parse(proof.toString().replace("\nindex", "\nextra AAAA\nindex"));
        assertThat(more.extra()).containsExactly(0, 0, 0);
        assertThat(more.verify(entry, log.key(), List.of())).isEqualTo(head);
        assertThatThrownBy(() -> read.verify(new byte[] {1, 2}, log.key(), List.of()))
                .isInstanceOf(LogForged.class);
        assertThatThrownBy(() -> read.verify(entry, NoteKey.parse(PUBLISHED), List.of()))
                .isInstanceOf(LogForged.class);
        for (String wrong :
                List.of("", "c2sp.org/tlog-proof@v1\n", proof.toString().replace("index 1", "index 01"))) {
            assertThatThrownBy(() -> LogProof.parse(wrong)).isInstanceOf(LogMalformed.class);
        }
    }
}
