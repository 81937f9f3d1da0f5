package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.ScriptedServer.json;
import static io.yici.exchange.connector.ScriptedServer.ok;
import static io.yici.exchange.connector.ScriptedServer.saying;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.connector.RegisterAnswer.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends that anything is asked of by HTTP, a question ends with a clear answer within its deadline, and memory is bounded. */
abstract class HostileServerContract {

    static final Duration DEADLINE = Duration.ofMillis(1_200);
    static final int MOST_BYTES = 100_000;
    static final AnswerLimits LIMITS = new AnswerLimits(100, 1_000, MOST_BYTES, 8);

    private static final int SOCKET_BUFFERS = 16 << 20;

    /** Asks where the hostile server is. */
    abstract RegisterAnswer ask(URI server);

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("no JSON", "<html>维护中</html>", "json"),
                Arguments.of("JSON that breaks off", "{\"code\":\"00\",\"da", "json"),
                Arguments.of("a word", "\"x\"", "json|noRows"),
                Arguments.of("a name twice", "{\"x\":\"00\",\"x\":\"01\"}", "duplicate"),
                Arguments.of("nesting", "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", "json"),
                Arguments.of("a number without end", "{\"x\":" + "9".repeat(5_000) + "}", "json"),
                Arguments.of("a name without end", "{\"" + "x".repeat(50_000) + "\":1}", "json"),
                Arguments.of("a body too large", "{\"x\":\"" + "x".repeat(200_000) + "\"}", "tooLarge"),
                Arguments.of("a text of 10 MB", "{\"x\":\"" + "x".repeat(10 << 20) + "\"}", "tooLarge"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTextThatIsNoAnswerIsMalformed(String what, String body, String details) throws IOException {
        try (ScriptedServer server = json(body)) {
            assertThat(ask(server.address())).isInstanceOfSatisfying(Unavailable.class, none -> {
                assertThat(none.kind()).isEqualTo(FailureKind.MALFORMED);
                assertThat(details.split("\\|")).contains(none.detail());
            });
        }
    }

    @Test
    void anotherCharsetThanWasSaidIsMalformed() throws IOException {
        byte[] body = "{\"x\":\"某处\"}".getBytes(Charset.forName("GB18030"));
        try (ScriptedServer server = new ScriptedServer((question, out) -> {
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                    + body.length + "\r\n\r\n";
            out.write(head.getBytes(UTF_8));
            out.write(body);
        })) {
            assertUnavailable(ask(server.address()), FailureKind.MALFORMED, "json");
        }
    }

    @Test
    void aContentTypeThatIsOtherOrLiesIsMalformed() throws IOException {
        String bomb = "<!DOCTYPE b [<!ENTITY a \"" + "x".repeat(1_000) + "\"><!ENTITY b \"" + "&a;".repeat(1_000)
                + "\">]><b>" + "&b;".repeat(1_000) + "</b>";
        try (ScriptedServer text = saying(ok("text/html", "{}"));
                ScriptedServer xml = saying(ok("application/xml", bomb));
                ScriptedServer lie = json(bomb);
                ScriptedServer charset = saying(ok("application/json; charset=GB18030", "{}"));
                ScriptedServer zipped = saying(ok("application/json\r\nContent-Encoding: gzip", "{}"))) {
            assertUnavailable(ask(text.address()), FailureKind.MALFORMED, "contentType");
            assertUnavailable(ask(xml.address()), FailureKind.MALFORMED, "contentType");
            assertUnavailable(ask(lie.address()), FailureKind.MALFORMED, "json");
            assertUnavailable(ask(charset.address()), FailureKind.MALFORMED, "charset");
            assertUnavailable(ask(zipped.address()), FailureKind.MALFORMED, "contentEncoding");
        }
    }

    @Test
    void aStatusOtherThanSuccessIsNamed() throws IOException {
        try (ScriptedServer busy = saying("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n");
                ScriptedServer broken = saying("HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\noops")) {
            assertUnavailable(ask(busy.address()), FailureKind.QUOTA, "429");
            assertUnavailable(ask(broken.address()), FailureKind.HTTP, "500");
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (ScriptedServer elsewhere = json("{}");
                ScriptedServer server = saying("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + elsewhere.address()
                        + "/\r\nContent-Length: 0\r\n\r\n")) {
            assertUnavailable(ask(server.address()), FailureKind.HTTP, "307");
            assertThat(elsewhere.questions()).isZero();
        }
    }

    @Test
    void aSlowDripEndsAtTheDeadline() throws IOException {
        String answer = ok("application/json", "{\"x\":\"" + "y".repeat(200) + "\"}");
        try (ScriptedServer server = new ScriptedServer((question, out) -> {
            for (byte one : answer.getBytes(UTF_8)) {
                out.write(one);
                out.flush();
                Thread.sleep(50);
            }
        })) {
            assertUnavailable(ask(server.address()), FailureKind.TIMEOUT, "deadline");
        }
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        var sent = new AtomicLong();
        try (ScriptedServer server = new ScriptedServer((question, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":\"".getBytes(UTF_8));
            while (true) {
                out.write(new byte[10_000]);
                sent.addAndGet(10_000);
            }
        })) {
            assertUnavailable(ask(server.address()), FailureKind.MALFORMED, "tooLarge");
            assertThat(sent.get()).isLessThan(MOST_BYTES + SOCKET_BUFFERS);
        }
    }

    @Test
    void anEndlessErrorEndsWithinTheDeadline() throws IOException {
        try (ScriptedServer server = new ScriptedServer((question, out) -> {
            out.write("HTTP/1.1 502 Bad Gateway\r\nContent-Type: application/json\r\n\r\n{\"type\":\"".getBytes(UTF_8));
            while (true) {
                out.write(new byte[10_000]);
            }
        })) {
            assertUnavailable(ask(server.address()), FailureKind.HTTP, "502");
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
            assertUnavailable(ask(interim.address()), FailureKind.TIMEOUT, "deadline");
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
            assertUnavailable(ask(hangsUp.address()), FailureKind.CONNECT, "lost");
            assertUnavailable(ask(breaksOff.address()), FailureKind.CONNECT, "lost");
            assertThat(ask(otherTongue.address())).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void anAddressWhereNobodyAnswersEndsAtTheDeadline() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Nobody accepts: the first connections fill the queue, the next ones get no reply at all.
            URI address = URI.create("http://localhost:" + full.getLocalPort());
            for (int i = 0; i < 4; i++) {
                assertUnavailable(ask(address), FailureKind.TIMEOUT, "deadline");
            }
        }
        assertThat(ask(URI.create("http://no-such-host.invalid"))).isInstanceOf(Unavailable.class);
    }
}
