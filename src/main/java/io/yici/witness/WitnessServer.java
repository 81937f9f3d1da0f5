package io.yici.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yici.ledger.tlog.AddCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A witness on the network: {@code POST /add-checkpoint}, and at {@code /} a text that says how it is. */
public final class WitnessServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessServer.class);
    private static final int THREADS = 8;
    private static final int WAITING = 64;

    static {
        // Who sends or reads byte by byte does not hold a thread for good.
        for (String limit : new String[] {"sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime"}) {
            if (System.getProperty(limit) == null) {
                System.setProperty(limit, "10");
            }
        }
    }

    private final Witness witness;
    private final HttpServer server;
    private final ThreadPoolExecutor threads;

    private WitnessServer(Witness witness, HttpServer server, ThreadPoolExecutor threads) {
        this.witness = witness;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Begins to listen.
     *
     * @param address port 0 is any free one
     * @param status what is shown to people
     */
    public static WitnessServer start(Witness witness, InetSocketAddress address, Supplier<String> status)
            throws IOException {
        HttpServer server = HttpServer.create(address, WAITING);
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "witness");
                    thread.setDaemon(true);
                    return thread;
                });
        WitnessServer started = new WitnessServer(witness, server, threads);
        server.createContext("/add-checkpoint", started::add);
        server.createContext("/", exchange -> started.show(exchange, status));
        server.setExecutor(threads);
        server.start();
        return started;
    }

    /** Where it takes checkpoints from this machine. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void add(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean post = exchange.getRequestMethod().equals("POST");
            if (!post || !exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
                exchange.sendResponseHeaders(post ? 404 : 405, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
            Witness.Answer answer = body.length > AddCheckpoint.LONGEST
                    ? Witness.Answer.of(413)
                    : add(new String(body, StandardCharsets.UTF_8));
            send(exchange, answer.status(), type(answer.status()), answer.body());
        }
    }

    private Witness.Answer add(String request) {
        try {
            return witness.add(request);
        } catch (UncheckedIOException disk) {
            // Not kept, so not cosigned either.
            LOG.error("The checkpoint could not be kept", disk);
            return Witness.Answer.of(500);
        }
    }

    private static String type(int status) {
        return status == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8";
    }

    private void show(HttpExchange exchange, Supplier<String> status) throws IOException {
        try (exchange) {
            boolean known = exchange.getRequestMethod().equals("GET")
                    && exchange.getRequestURI().getPath().equals("/");
            send(exchange, known ? 200 : 404, "text/plain; charset=utf-8", known ? status.get() : "");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
