package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Against gateways that take messages, and others that do not. */
@Timeout(60)
class SmsTransportTest {

    private static final Outgoing MESSAGE = new Outgoing(
            UUID.fromString("00000000-0000-4000-8000-000000000001"), "13900000000", "", "验证码 \"123456\"\n");

    @Test
    void postsJsonWithTheSecret() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", exchange -> {
            seen.add(exchange.getRequestMethod());
            seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
            seen.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
        try {
            SmsTransport sms =
                    sms(URI.create("http://localhost:" + server.getAddress().getPort() + "/send"));
            sms.send(MESSAGE);
            sms.send(MESSAGE);
            sms.destroy();
        } finally {
            server.stop(0);
        }
        assertThat(seen).hasSize(8);
        assertThat(seen.subList(0, 3))
                .containsExactly("POST", "Bearer s3cret", MESSAGE.id().toString());
        assertThat(seen.get(3)).contains("\"to\":\"13900000000\"", "验证码 \\\"123456\\\"\\n");
    }

    @Test
    void whatIsNotTakenIsToldInAWordThatHoldsNothing() throws Exception {
        refused("HTTP/1.1 500 Oops 13900000000\r\nContent-Length: 0\r\n\r\n", "status 500");
        refused("HTTP/1.1 302 Found\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n", "status 302");
        refused("", "NoHttpResponseException");
        refused("nonsense\r\n\r\n", null);
        refused("HTTP/1.1 200 OK\r\n" + ("X-Long: " + "x".repeat(9_000) + "\r\n"), null);
        refused("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(200) + "\r\n", null);
    }

    @Test
    void theAnswersBodyIsNotReadHoweverLongItIs() throws Exception {
        try (ServerSocket server = answering("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nxxx", 60_000)) {
            SmsTransport sms = sms(address(server));
            sms.send(MESSAGE);
            sms.destroy();
        }
    }

    @Test
    void aGatewayThatSaysNothingIsNotWaitedForLong() throws Exception {
        try (ServerSocket server = answering("HTTP/1.1", 60_000)) {
            SmsTransport sms = sms(address(server));
            long before = System.nanoTime();
            assertThatThrownBy(() -> sms.send(MESSAGE)).isInstanceOf(NotSent.class);
            assertThat(System.nanoTime() - before).isLessThan(15_000_000_000L);
            sms.destroy();
        }
    }

    @Test
    void withoutAGatewayItIsOff() {
        SmsTransport sms = sms(null);
        assertThat(sms.isOn()).isFalse();
        assertThatThrownBy(() -> sms.send(MESSAGE)).isInstanceOf(NotSent.class);
        sms.destroy();
    }

    private static void refused(String answer, @Nullable String word) throws Exception {
        try (ServerSocket server = answering(answer, 0)) {
            SmsTransport sms = sms(address(server));
            assertThatThrownBy(() -> sms.send(MESSAGE))
                    .isInstanceOf(NotSent.class)
                    .satisfies(told -> assertThat(told.getMessage()).doesNotContain("139"))
                    .satisfies(told -> assertThat(word == null || word.equals(told.getMessage()))
                            .as(told.getMessage())
                            .isTrue());
            sms.destroy();
        }
    }

    private static ServerSocket answering(String answer, int millisOpen) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                byte[] question = new byte[4_096];
                int read = socket.getInputStream().read(question);
                OutputStream out = socket.getOutputStream();
                out.write(answer.getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (read > 0 && millisOpen > 0) {
                    Thread.sleep(millisOpen);
                }
            } catch (IOException | InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static URI address(ServerSocket server) {
        return URI.create("http://localhost:" + server.getLocalPort() + "/send");
    }

    private static SmsTransport sms(@Nullable URI address) {
        return new SmsTransport(
                new NoticeSettings(9, new NoticeSettings.Mail(null), new NoticeSettings.Sms(address, "s3cret")),
                new StaticListableBeanFactory().getBeanProvider(SmsGateway.class));
    }
}
