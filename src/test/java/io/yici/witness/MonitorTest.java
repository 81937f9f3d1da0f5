package io.yici.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yici.ledger.tlog.LogProof;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.Tile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A department's monitor reads a log over HTTP: it lists what is about its data, and a log that lies is found out. */
class MonitorTest {

    private static final String TOKEN = "token-of-the-test";

    @TempDir
    Path folder;

    private Duration passed = Duration.ZERO;
    private final TestLog honest = new TestLog();
    private TestLog shown = honest;
    private SignedNote head = new SignedNote("x\n", List.of());
    private HttpServer server;
    private WitnessFolder opened;
    private Witness witness;
    private Monitor monitor;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/log/", this::serve);
        server.start();
        opened = WitnessFolder.open(folder, "witness.mz.example");
        witness = new Witness(opened, List.of(honest.key()), Clock.systemUTC());
        monitor = monitor();
        for (int n = 0; n < 400; n++) {
            honest.add("{\"departments\":[\"" + (n % 4 == 0 ? "mz" : "ga") + "\"],\"n\":" + n + "}");
        }
        cosign(0);
    }

    private Monitor monitor() throws IOException {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/log/");
        return new Monitor(opened, honest.key(), address, "mz", TOKEN, Clock.offset(Clock.systemUTC(), passed));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        opened.close();
    }

    @Test
    void listsEachUseOfItsDataOnceWithItsProof() throws IOException {
        assertThat(monitor.look()).isEmpty();
        assertThat(monitor.uses()).isEqualTo(100);
        honest.to(410).add("{\"departments\":[\"ga\",\"mz\"]}");
        cosign(400);
        // A kill within a line, and a start on what it left.
        Files.writeString(folder.resolve(Monitor.USES), "{\"place\":40", StandardOpenOption.APPEND);
        monitor = monitor();
        assertThat(monitor.look()).isEmpty();
        List<JsonNode> lines = Files.readAllLines(folder.resolve(Monitor.USES)).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).hasSize(101);
        assertThat(lines.get(100).path("place").asInt()).isEqualTo(410);
        for (JsonNode line : lines) {
            LogProof proof = LogProof.parse(line.path("proof").asString());
            String entry = honest.entry(line.path("place").asInt());
            proof.verify(entry.getBytes(StandardCharsets.UTF_8), honest.key(), List.of(opened.key()));
        }
        assertThat(new WitnessStatus(opened, List.of(honest.key()), monitor).text())
                .contains("uses 101", "log yici.example/log 411");
    }

    @Test
    void aSplitViewIsAnAlarm() throws IOException {
        assertThat(kinds()).isEmpty();
        shown = honest.fork(300).to(500);
        head = shown.checkpoint();
        assertThat(kinds()).contains("split-view").doesNotContain("rollback");
        assertThat(kinds()).as("as long as it is so").contains("split-view");
        shown = honest.to(520);
        cosign(400);
        assertThat(kinds()).as("the honest log again").isEmpty();
        assertThat(Files.readString(folder.resolve(Monitor.STATE))).contains("split-view");
    }

    @Test
    void aRollbackIsAnAlarm() throws IOException {
        assertThat(kinds()).isEmpty();
        shown = honest.fork(350);
        head = shown.checkpoint();
        assertThat(kinds()).contains("rollback");
    }

    @Test
    void aMissingCosignatureIsAnAlarmWhenItLasts() throws IOException {
        head = honest.checkpoint();
        assertThat(kinds()).isEmpty();
        passed = Duration.ofMinutes(3);
        monitor = monitor();
        assertThat(kinds()).containsExactly("missing-cosignature");
        cosign(400);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aForeignSignatureOrEntryIsAnAlarm() throws IOException {
        head = new TestLog().to(400).checkpoint();
        assertThat(kinds()).containsExactly("signature");
        cosign(400);
        shown = honest.fork(300).to(400);
        assertThat(kinds()).as("tiles of another log").isNotEmpty();
    }

    @Test
    void aLogThatIsDownIsNoAlarm() {
        server.stop(0);
        assertThatThrownBy(monitor::look).isInstanceOf(IOException.class);
    }

    private List<String> kinds() throws IOException {
        return monitor.look().stream().map(MonitorAlarm::kind).distinct().toList();
    }

    private void cosign(long old) {
        Witness.Answer answer = witness.add(honest.request(old));
        assertThat(answer.status()).isEqualTo(200);
        head = SignedNote.parse(honest.checkpoint() + answer.body());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/log/".length());
            byte[] body = body(path, exchange);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] body(String path, HttpExchange exchange) {
        if (path.equals("checkpoint")) {
            return head.toString().getBytes(StandardCharsets.UTF_8);
        }
        if (path.startsWith("tile/")) {
            Tile tile = Tile.parse(path.substring("tile/".length()));
            long there = (shown.size() >>> (tile.level() * Tile.HEIGHT)) - tile.index() * Tile.FULL;
            return there < tile.width() ? new byte[0] : shown.tile(tile);
        }
        assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer " + TOKEN);
        int from = Integer.parseInt(exchange.getRequestURI().getQuery().substring("from=".length()));
        int to = Math.min(from + 150, shown.size());
        StringBuilder page = new StringBuilder("next " + to + "\n");
        for (int place = from; place < to; place++) {
            if (shown.entry(place).contains("\"mz\"")) {
                page.append(place).append(' ').append(shown.entry(place)).append('\n');
            }
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
