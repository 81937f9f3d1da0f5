package io.yici.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LogExport;
import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.Tile;
import io.yici.ledger.tlog.TreeReader;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is not signed in can see that the log only grows, and nothing of what is in it. */
@ProductTest
class LogFilesPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Ledger ledger;

    @Test
    void theHeadIsSignedAndTheTilesLeadToIt() throws IOException, InterruptedException {
        for (int entry = 0; entry <= Tile.FULL; entry++) {
            ledger.record(LedgerEntry.of(LedgerEvent.VIEW, "inbox.review", "service"));
        }
        NoteKey key = NoteKey.parse(new Visitor(port).get("/log/key").body().strip());
        Checkpoint head = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> head(key), found -> found.size() > Tile.FULL);

        HttpResponse<byte[]> full = fetch("/log/tile/0/000");
        assertThat(full.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        byte[] hashes = leaves(head.size());
        TreeReader tree = new TreeReader((level, index) -> Tile.above(hashes, (int) index << level, 1 << level));
        assertThat(tree.root(head.size())).isEqualTo(head.root());

        for (String nothing :
                List.of("/log/tile/0/000.p/256", "/log/tile/0/999", "/log/tile/7/000", "/log/tile/x", "/log/tile/")) {
            assertThat(fetch(nothing).statusCode()).as(nothing).isEqualTo(404);
        }
        Visitor auditor = new Visitor(port).signIn("u01", "yici-demo");
        assertThat(fetch("/log/tile/entries/000.p/1").statusCode())
                .as("entries tell, by pseudonyms, who looked at what")
                .isEqualTo(303);
        assertThat(auditor.get("/log/tile/entries/000.p/1").body()).contains("\"event\":");
        assertThat(auditor.get("/log/tile/entries/999.p/255").statusCode()).isEqualTo(404);
        HttpResponse<String> export = auditor.get("/log/export");
        assertThat(LogExport.verify(new BufferedReader(new StringReader(export.body())), key)
                        .valid())
                .isTrue();
        for (String login : List.of("p01", "c01", "c06", "o01", "d01", "a01")) {
            assertThat(new Visitor(port)
                            .signIn(login, "yici-demo")
                            .get("/log/export")
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
    }

    /** The newest one; of size 0 as long as there is none. */
    private Checkpoint head(NoteKey key) throws IOException, InterruptedException {
        HttpResponse<String> latest = new Visitor(port).get("/log/checkpoint");
        if (latest.statusCode() != 200) {
            return new Checkpoint(key.name(), 0, Hash.OF_NOTHING);
        }
        SignedNote note = SignedNote.parse(latest.body());
        assertThat(note.signers(List.of(key))).containsKey(key.name());
        return Checkpoint.parse(note.text());
    }

    /** Hashes of the first leaves, one after the other, from as many tiles as hold them. */
    private byte[] leaves(long size) throws IOException, InterruptedException {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (long from = 0; from < size; from += Tile.FULL) {
            Tile tile = new Tile(0, from / Tile.FULL, (int) Math.min(Tile.FULL, size - from));
            hashes.write(fetch("/log/tile/" + tile.path()).body());
        }
        return hashes.toByteArray();
    }

    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofByteArray());
    }
}
