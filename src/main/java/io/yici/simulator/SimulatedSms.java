package io.yici.simulator;

import io.yici.notice.SmsGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for SMS that sends none and keeps the last of them; it listens on this machine only, on any free port. */
final class SimulatedSms implements AutoCloseable {

    private static final int KEPT = 20;
    private static final int LARGEST = 1 << 14;
    private static final int LONGEST_TEXT = 500;

    private final String secret;
    private final Clock clock;
    private final HttpServer server;
    private final Deque<Text> texts = new ArrayDeque<>();

    /** What somebody would have read on their telephone. */
    record Text(String id, String to, String text, Instant at) {}

    SimulatedSms(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
        this.server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setListenerPort(0)
                .setCanonicalHostName("localhost")
                .setSocketConfig(
                        SocketConfig.custom().setSoTimeout(Timeout.ofMinutes(2)).build())
                .register("*", this::take)
                .create();
        try {
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where it listens, and by what it knows who may send. */
    SmsGateway gateway() {
        return new SmsGateway(URI.create("http://localhost:" + server.getLocalPort() + "/messages"), secret);
    }

    /** The last ones, the newest first. */
    synchronized List<Text> texts() {
        return List.copyOf(texts);
    }

    private void take(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context)
            throws IOException {
        HttpEntity entity = request.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(LARGEST);
        if (!isKnown(request.getFirstHeader("Authorization"))) {
            response.setCode(401);
        } else {
            response.setCode(keep(body) ? 202 : 400);
        }
    }

    private boolean isKnown(@Nullable Header authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        ("Bearer " + secret).getBytes(StandardCharsets.UTF_8),
                        authorization.getValue().getBytes(StandardCharsets.UTF_8));
    }

    private synchronized boolean keep(byte[] body) {
        JsonNode message;
        try {
            message = JsonMapper.shared().readTree(body);
        } catch (JacksonException unreadable) {
            return false;
        }
        String id = message.path("id").asString("");
        String to = message.path("to").asString("");
        String text = message.path("text").asString("");
        if (id.isEmpty() || to.isEmpty() || text.isEmpty() || text.length() > LONGEST_TEXT) {
            return false;
        }
        if (texts.stream().noneMatch(one -> one.id().equals(id))) {
            texts.addFirst(new Text(id, to, text, clock.instant()));
        }
        if (texts.size() > KEPT) {
            texts.removeLast();
        }
        return true;
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }
}
