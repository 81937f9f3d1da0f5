package io.yici.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.ledger.tlog.AddCheckpoint;
import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.SignedNote;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness over HTTP: what the protocol says is answered, and nothing that was cosigned is ever forgotten. */
class WitnessTest {

    private static final String NAME = "witness.mz.example";
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    Path folder;

    private final TestLog log = new TestLog().to(5);
    private final HttpClient client = HttpClient.newHttpClient();
    private WitnessFolder opened;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        opened = WitnessFolder.open(folder, NAME);
        Witness witness = new Witness(opened, List.of(log.key()), Clock.fixed(NOW, ZoneOffset.UTC));
        WitnessStatus status = new WitnessStatus(opened, List.of(log.key()), null);
        server = WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), status::text);
    }

    @AfterEach
    void stop() {
        server.close();
        opened.close();
    }

    private void restart() throws IOException {
        stop();
        start();
    }

    @Test
    void cosignsWhatOnlyGrows() throws Exception {
        assertCosigned(post(log.request(0)), log.checkpoint());
        assertCosigned(post(log.request(5)), log.checkpoint());
        log.to(300);
        assertCosigned(post(log.request(5)), log.checkpoint());
        restart();
        assertCosigned(post(log.request(300)), log.checkpoint());
        assertThat(get("/")).contains("witness " + opened.key(), "log " + TestLog.ORIGIN + " 300");
    }

    @Test
    void saysTheSizeItCosignedWhereAnotherWasThought() throws Exception {
        post(log.request(0));
        log.to(9);
        for (long old : new long[] {0, 3, 9}) {
            HttpResponse<String> answer = post(log.request(old));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            assertThat(answer.body()).isEqualTo("5\n");
        }
    }

    @Test
    void refusesARollbackAndAFork() throws Exception {
        log.to(9);
        post(log.request(0));
        assertThat(post(log.request(5, 5)).statusCode()).as("rollback").isEqualTo(409);
        assertThat(post(log.request(9).replace("old 9", "old 10")).statusCode()).isEqualTo(400);
        TestLog fork = log.fork(8).add("another");
        HttpResponse<String> same = post(fork.request(9));
        assertThat(same.statusCode()).as("same size, another root").isEqualTo(409);
        assertThat(same.body()).isEqualTo("9\n");
        assertThat(post(fork.to(12).request(9)).statusCode())
                .as("a proof for another beginning")
                .isEqualTo(422);
        restart();
        assertThat(post(fork.request(9)).statusCode()).as("after a restart").isEqualTo(422);
        assertCosigned(post(log.to(12).request(9)), log.checkpoint());
    }

    @Test
    void refusesUnknownLogsForeignSignaturesAndNonsense() throws Exception {
        TestLog other = new TestLog().to(3);
        assertThat(post(other.request(0)).statusCode()).as("another key").isEqualTo(403);
        String unknown = log.request(0).replace(TestLog.ORIGIN, "other.example/log");
        assertThat(post(unknown).statusCode()).isEqualTo(404);
        SignedNote unsigned =
                new SignedNote(log.checkpoint().text(), other.checkpoint().signatures());
        assertThat(post(new AddCheckpoint(0, List.of(), unsigned).toString()).statusCode())
                .isEqualTo(403);
        for (String nonsense : List.of(
                "",
                "old\n\n",
                "old 1",
                "old 00\n\n" + log.checkpoint(),
                "old -1\n\n" + log.checkpoint(),
                log.request(0).replace("\n\n", "\nnonsense\n\n"),
                "old 0\n" + "a".repeat(43) + "=\n\n")) {
            assertThat(post(nonsense).statusCode()).as(nonsense).isEqualTo(400);
        }
        assertThat(post("old 0\n\n" + "x".repeat(AddCheckpoint.LONGEST)).statusCode())
                .isEqualTo(413);
        String proofless = new AddCheckpoint(5, List.of(), log.to(7).checkpoint()).toString();
        post(log.request(0, 5));
        assertThat(post(proofless).statusCode()).isEqualTo(422);
        assertThat(client.send(
                                HttpRequest.newBuilder(server.address().resolve("/add-checkpoint"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void oneOfManyAtOnceIsFirst() throws Exception {
        post(log.request(0));
        log.to(40);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> requests = IntStream.rangeClosed(6, 40)
                .mapToObj(size ->
                        (Callable<Integer>) () -> post(log.request(5, size)).statusCode())
                .toList();
        List<Integer> answers = new ArrayList<>();
        for (var answer : threads.invokeAll(requests)) {
            answers.add(answer.get());
        }
        threads.shutdown();
        assertThat(answers).containsOnlyOnce(200).contains(409);
    }

    @Test
    void aKillWhileItWritesLeavesTheOldOrTheNew() throws Exception {
        post(log.request(0));
        // What a kill leaves: half of the new file beside the old one.
        try (Stream<Path> files = Files.list(folder)) {
            Path kept = files.filter(file -> file.getFileName().toString().startsWith("log-"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(kept.resolveSibling(kept.getFileName() + ".new"), "half of a chec");
        }
        restart();
        assertThat(post(log.to(8).request(0)).body()).isEqualTo("5\n");
        assertCosigned(post(log.request(5)), log.checkpoint());
    }

    @Test
    void oneProgramHasTheFolder() {
        assertThatThrownBy(() -> WitnessFolder.open(folder, NAME)).isInstanceOf(FolderTaken.class);
        opened.close();
        assertThatThrownBy(() -> WitnessFolder.open(folder, "other.example")).isInstanceOf(FolderTaken.class);
    }

    @Test
    void whoSendsByteByByteHoldsNobodyUp() throws Exception {
        for (int slow = 0; slow < 7; slow++) {
            Socket socket = new Socket("localhost", server.address().getPort());
            socket.getOutputStream()
                    .write("POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\nold"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
        assertCosigned(post(log.request(0)), log.checkpoint());
    }

    private void assertCosigned(HttpResponse<String> answer, SignedNote checkpoint) {
        assertThat(answer.statusCode()).isEqualTo(200);
        SignedNote cosigned = SignedNote.parse(checkpoint + answer.body());
        assertThat(cosigned.signers(List.of(log.key(), opened.key())))
                .isEqualTo(Map.of(TestLog.ORIGIN, Instant.EPOCH, NAME, NOW));
        assertThat(opened.latest(TestLog.ORIGIN).map(note -> Checkpoint.parse(note.text())))
                .as("on the disk")
                .contains(Checkpoint.parse(checkpoint.text()));
    }

    private HttpResponse<String> post(String request) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.address().resolve("/add-checkpoint"))
                        .POST(BodyPublishers.ofString(request))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        URI address = server.address().resolve(path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
