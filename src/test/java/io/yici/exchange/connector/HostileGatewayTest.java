package io.yici.exchange.connector;

import static io.yici.exchange.connector.ScriptedServer.json;
import static io.yici.exchange.connector.ScriptedServer.ok;
import static io.yici.exchange.connector.ScriptedServer.saying;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.connector.RegisterAnswer.NoSuchRecord;
import io.yici.exchange.connector.RegisterAnswer.Refused;
import io.yici.exchange.connector.RegisterAnswer.Rows;
import io.yici.exchange.connector.RegisterAnswer.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, a question ends with a clear answer within its deadline. */
class HostileGatewayTest {

    private static final UUID ID = UUID.fromString("9b0dbb8a-52a5-4c8e-9b9b-4d5b6f1f8d11");
    private static final Duration DEADLINE = Duration.ofMillis(700);
    private static final GatewayConnector CONNECTOR =
            new GatewayConnector(Clock.systemUTC(), new GatewayLimits(100, 1_000, 100_000, 8));

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                malformed("no JSON", "<html>维护中</html>", "json"),
                malformed("JSON that breaks off", "{\"code\":\"00\",\"da", "json"),
                malformed("something after the JSON", envelope("[]", 0) + "{}", "json"),
                malformed("a name twice", "{\"code\":\"00\",\"code\":\"01\"}", "duplicate"),
                malformed("a name twice inside", envelope("[{\\\"zl\\\":1,\\\"zl\\\":2}]", 1), "duplicate"),
                malformed("nesting", "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", "json"),
                malformed("a number without end", envelope("[{\\\"zl\\\":" + "9".repeat(5_000) + "}]", 1), "json"),
                malformed("bytes that are no text", "{\"code\":\"\u00ff\ud800\"}", "code"),
                malformed("an array", "[]", "json"),
                malformed("data that is no text", "{\"code\":\"00\",\"data\":[{\"zl\":\"x\"}]}", "data"),
                malformed("data that is no JSON", envelope("oops", 1), "json"),
                malformed("data of numbers", envelope("[1,2]", 2), "data"),
                malformed("data of a word", envelope("\\\"x\\\"", 1), "data"),
                malformed("a value that is a structure", envelope("[{\\\"zl\\\":{\\\"a\\\":1}}]", 1), "nested"),
                malformed("no code", "{\"data\":\"[]\"}", "code"),
                malformed("a code that is a text", "{\"code\":\"张三 990106199003070017\"}", "code"),
                malformed("a count that is none", envelope("[{}]", 1).replace(":1,", ":\"many\","), "count"),
                malformed("fewer counted than sent", envelope("[{},{}]", 1), "count"),
                malformed("more counted than ever come", envelope("[{}]", 7).replace("[{}]", "[]"), "count"),
                malformed("more counted than anybody has", envelope("[{}]", 999_999), "rows"),
                malformed("another question's answer", envelope("[{}]", 1).replace(ID.toString(), "x"), "requestId"),
                malformed("a body too large", "{\"code\":\"00\",\"msg\":\"" + "x".repeat(200_000) + "\"}", "tooLarge"));
    }

    private static Arguments malformed(String what, String body, String detail) {
        return Arguments.of(what, body, detail);
    }

    private static String envelope(String data, int count) {
        return "{\"code\":\"00\",\"dataCount\":" + count + ",\"requestId\":\"" + ID + "\",\"data\":\"" + data + "\"}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void whatIsNoAnswerIsMalformed(String what, String body, String detail) throws IOException {
        try (ScriptedServer server = json(body)) {
            assertUnavailable(server.address(), FailureKind.MALFORMED, detail);
        }
    }

    @Test
    void readsAPlainAnswer() throws IOException {
        try (ScriptedServer server = json(envelope("[{\\\"zl\\\":\\\"某处\\\",\\\"n\\\":1.50}]", 1))) {
            assertThat(ask(server.address()))
                    .isInstanceOfSatisfying(
                            Rows.class,
                            rows -> assertThat(rows.rows().get(0))
                                    .containsEntry("zl", "某处")
                                    .containsEntry("n", "1.50"));
        }
    }

    @Test
    void readsASingleRowAndSkipsAStructureNobodyAskedFor() throws IOException {
        try (ScriptedServer server = json(envelope("{\\\"zl\\\":null,\\\"extra\\\":{\\\"a\\\":[1]}}", 1))) {
            assertThat(ask(server.address()))
                    .isInstanceOfSatisfying(
                            Rows.class,
                            rows -> assertThat(rows.rows().get(0))
                                    .containsEntry("zl", null)
                                    .containsEntry("extra", null));
        }
    }

    @Test
    void emptyDataIsNoRecord() throws IOException {
        try (ScriptedServer server = json(envelope("", 0))) {
            assertThat(ask(server.address())).isInstanceOf(NoSuchRecord.class);
        }
    }

    @Test
    void aBusinessCodeIsARefusalAndAFaultIsNot() throws IOException {
        try (ScriptedServer refusing = json("{\"code\":\"31\",\"msg\":\"无权查询\"}");
                ScriptedServer faulty = json("{\"code\":\"99\",\"msg\":\"系统异常\"}");
                ScriptedServer exhausted = json("{\"code\":\"60\",\"msg\":\"超出配额\"}")) {
            assertThat(ask(refusing.address())).isEqualTo(new Refused(ID, "31"));
            assertUnavailable(faulty.address(), FailureKind.FAULT, "99");
            assertUnavailable(exhausted.address(), FailureKind.QUOTA, "60");
        }
    }

    @Test
    void aStatusOtherThanSuccessIsNamed() throws IOException {
        try (ScriptedServer busy = saying("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n");
                ScriptedServer broken = saying("HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\noops")) {
            assertUnavailable(busy.address(), FailureKind.QUOTA, "429");
            assertUnavailable(broken.address(), FailureKind.HTTP, "500");
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (ScriptedServer elsewhere = json(envelope("[{\\\"zl\\\":1}]", 1));
                ScriptedServer server = saying("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + elsewhere.address()
                        + "/gateway/zr_bdc\r\nContent-Length: 0\r\n\r\n")) {
            assertUnavailable(server.address(), FailureKind.HTTP, "307");
            assertThat(elsewhere.questions()).isZero();
        }
    }

    @Test
    void aContentTypeThatLiesIsMalformed() throws IOException {
        String body = envelope("[]", 0);
        try (ScriptedServer text = saying(ok("text/html", body));
                ScriptedServer charset = saying(ok("application/json; charset=GB18030", body));
                ScriptedServer zipped = saying(ok("application/json\r\nContent-Encoding: gzip", body));
                ScriptedServer html = json("<html></html>")) {
            assertUnavailable(text.address(), FailureKind.MALFORMED, "contentType");
            assertUnavailable(charset.address(), FailureKind.MALFORMED, "charset");
            assertUnavailable(zipped.address(), FailureKind.MALFORMED, "contentEncoding");
            assertUnavailable(html.address(), FailureKind.MALFORMED, "json");
        }
    }

    @Test
    void aSlowDripEndsAtTheDeadline() throws IOException {
        String answer = ok("application/json", envelope("[]", 0));
        try (ScriptedServer server = new ScriptedServer((question, out) -> {
            for (byte one : answer.getBytes(UTF_8)) {
                out.write(one);
                out.flush();
                Thread.sleep(50);
            }
        })) {
            assertUnavailable(server.address(), FailureKind.TIMEOUT, "deadline");
        }
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        try (ScriptedServer server = new ScriptedServer((question, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":\"".getBytes(UTF_8));
            while (true) {
                out.write(new byte[10_000]);
            }
        })) {
            assertUnavailable(server.address(), FailureKind.MALFORMED, "tooLarge");
        }
    }

    @Test
    void endlessHeadersAreCutOff() throws IOException {
        try (ScriptedServer many = new ScriptedServer((question, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
                    while (true) {
                        out.write("X-Again: again\r\n".getBytes(UTF_8));
                    }
                });
                ScriptedServer interim = new ScriptedServer((question, out) -> {
                    while (true) {
                        out.write("HTTP/1.1 102 Processing\r\n\r\n".getBytes(UTF_8));
                        Thread.sleep(5);
                    }
                })) {
            assertThat(ask(many.address())).isInstanceOf(Unavailable.class);
            assertUnavailable(interim.address(), FailureKind.TIMEOUT, "deadline");
        }
    }

    @Test
    void aServerThatHangsUpOrSpeaksOtherwiseIsUnavailable() throws IOException {
        try (ScriptedServer hangsUp = new ScriptedServer((question, out) -> out.close());
                ScriptedServer breaksOff = new ScriptedServer((question, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
                            .getBytes(UTF_8));
                    out.close();
                });
                ScriptedServer otherTongue = saying("220 smtp ready\r\n\r\n")) {
            assertUnavailable(hangsUp.address(), FailureKind.CONNECT, "lost");
            assertUnavailable(breaksOff.address(), FailureKind.CONNECT, "lost");
            assertThat(ask(otherTongue.address())).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void anAddressWhereNobodyAnswersEndsAtTheDeadline() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Nobody accepts: the first connections fill the queue, the next ones get no reply at all.
            URI address = URI.create("http://localhost:" + full.getLocalPort());
            for (int i = 0; i < 4; i++) {
                assertUnavailable(address, FailureKind.TIMEOUT, "deadline");
            }
        }
        assertThat(ask(URI.create("http://no-such-host.invalid"))).isInstanceOf(Unavailable.class);
    }

    private static void assertUnavailable(URI address, FailureKind kind, String detail) {
        assertThat(ask(address)).isEqualTo(new Unavailable(ID, kind, detail));
    }

    private static RegisterAnswer ask(URI address) {
        var endpoint = new RegisterEndpoint("zr", address, "secret", DEADLINE);
        var purpose = new Purpose("item", "ownHomes", "case", "dossier");
        long start = System.nanoTime();
        RegisterAnswer answer = CONNECTOR.ask(new RegisterQuestion(
                ID, endpoint, "zr_bdc", List.of("zl", "n"), "qlrzjh", "990106199003070017", purpose));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusSeconds(2));
        return answer;
    }
}
