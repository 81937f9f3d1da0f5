package io.yici.simulator;

import io.yici.exchange.connector.GatewayConnector;
import io.yici.exchange.connector.GatewaySignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A department's HTTP server, with what it suffers from. It listens on this machine only. */
final class DepartmentServer implements AutoCloseable {

    private static final int LARGEST_QUESTION = 1 << 16;
    private static final long SLOWER_MILLIS = 3_000;
    private static final long SILENT_MILLIS = 60_000;
    private static final int REOPENINGS = 100;
    private static final Duration REOPENING_PAUSE = Duration.ofMillis(20);

    private final String department;
    private final GatewayDesk desk;
    private final Latency latency;
    private final Faults faults = new Faults();
    private int port;
    private boolean isOwnPort;
    private @Nullable HttpServer server;

    DepartmentServer(String department, GatewayDesk desk, Latency latency, int port) {
        this.department = department;
        this.desk = desk;
        this.latency = latency;
        this.port = port;
        open();
    }

    synchronized URI address() {
        return URI.create("http://localhost:" + port);
    }

    CallLog log() {
        return desk.log();
    }

    Tellings tellings() {
        return desk.tellings();
    }

    boolean holds(String resource, String person) {
        return desk.holds(resource, person);
    }

    Fault fault() {
        return faults.whole();
    }

    synchronized void suffer(Fault next) {
        faults.whole(next);
        if (next == Fault.UNREACHABLE) {
            close();
        } else {
            open();
        }
    }

    /** What one of its resources suffers from by itself. */
    Fault fault(String resource) {
        return faults.of(resource);
    }

    void suffer(String resource, Fault next) {
        faults.of(resource, next);
    }

    /** What a resource suffers from when it is asked about one person. */
    void suffer(String resource, String person, Fault next) {
        faults.of(resource, person, next);
    }

    void recover() {
        faults.recover();
        open();
    }

    private synchronized void open() {
        if (server != null) {
            return;
        }
        HttpServer opened = null;
        for (int more = REOPENINGS; opened == null; more--) {
            try {
                opened = listen();
            } catch (BindException taken) {
                // A socket just closed frees its port only once the thread that accepts on it has noticed.
                if (!isOwnPort || more == 0) {
                    throw new PortTaken(department, port);
                }
                LockSupport.parkNanos(REOPENING_PAUSE.toNanos());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        port = opened.getLocalPort();
        isOwnPort = true;
        server = opened;
    }

    private HttpServer listen() throws IOException {
        HttpServer opened = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setListenerPort(port)
                .setCanonicalHostName("localhost")
                .setSocketConfig(SocketConfig.custom()
                        .setSoReuseAddress(true)
                        .setBacklogSize(512)
                        .setSoTimeout(Timeout.ofMinutes(2))
                        .build())
                .register("*", this::handle)
                .create();
        opened.start();
        return opened;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close(CloseMode.IMMEDIATE);
            server = null;
        }
    }

    private void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context)
            throws IOException {
        String path = request.getPath();
        if (path.startsWith(GatewayConnector.PATH)) {
            gateway(request, response);
        } else if (path.equals("/admin/calls")) {
            json(response, counts());
        } else if (path.equals("/admin/reset") && request.getMethod().equals("POST")) {
            log().reset();
            json(response, counts());
        } else {
            response.setCode(404);
        }
    }

    private void gateway(ClassicHttpRequest request, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = request.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(LARGEST_QUESTION);
        String resource = request.getPath().substring(GatewayConnector.PATH.length());
        Faults.Suffering suffering = faults.next(resource, () -> desk.personIn(body));
        Fault now = suffering.fault();
        long number = suffering.number();
        pause(now);
        if (now == Fault.SILENT || now == Fault.UNREACHABLE || (now == Fault.FLAKY && number % 4 == 3)) {
            throw new IOException("The connection drops");
        }
        if (now == Fault.DOWN || (now == Fault.FLAKY && number % 2 == 1)) {
            response.setCode(503);
            return;
        }
        var signing = new LinkedHashMap<String, String>();
        copy(request, GatewaySignature.TIMESTAMP, signing);
        copy(request, GatewaySignature.NONCE, signing);
        copy(request, GatewaySignature.SIGNATURE, signing);
        json(response, desk.answer(request.getPath(), signing, body, now));
    }

    private void pause(Fault now) throws IOException {
        long millis = latency.most().toMillis() == 0
                ? 0
                : ThreadLocalRandom.current()
                        .nextLong(latency.least().toMillis(), latency.most().toMillis() + 1);
        millis += now == Fault.SLOW ? SLOWER_MILLIS : now == Fault.SILENT ? SILENT_MILLIS : 0;
        if (millis == 0) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException("The department closes", closing);
        }
    }

    private byte[] counts() {
        CallCount count = log().count();
        return "{\"department\":\"%s\",\"calls\":%d,\"distinct\":%d,\"repeated\":%d,\"refused\":%d}"
                .formatted(department, count.calls(), count.distinct(), count.repeated(), count.refused())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void copy(ClassicHttpRequest request, String name, Map<String, String> into) {
        Header header = request.getFirstHeader(name);
        if (header != null) {
            into.put(name, header.getValue());
        }
    }

    private static void json(ClassicHttpResponse response, byte[] body) {
        response.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    }
}
